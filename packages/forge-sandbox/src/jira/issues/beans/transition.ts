import { statusBean } from '../../beans/status';
import type { JiraContext } from '../../http/context';
import type { Principal } from '../../principal';
import type { Issue } from '../../site/issues';
import { screenOfTransition } from '../../engine/executeTransition';
import { fieldsOnScreen } from '../../engine/fields/screens';
import { maySet } from '../../engine/fields/peopleKinds';
import type { Candidate } from '../../engine/transitions';
import { projectOf } from '../../engine/transitions';
import { metadataOf } from './fieldMetadata';

/**
 * IssueTransition. The comment box of a screen is not among its fields (documented); `hasScreen` tells of the screen.
 */
export function transitionBean(
  context: JiraContext,
  principal: Principal,
  issue: Issue,
  { transition, isAvailable }: Candidate,
  withFields: boolean,
): Record<string, unknown> {
  const to = context.site.statuses.get(transition.toStatusId ?? issue.statusId);
  const { conditions } = transition;
  return {
    id: transition.id,
    name: transition.name,
    to: to === undefined ? null : statusBean(context, to),
    hasScreen: transition.screenId !== null,
    isGlobal: transition.type === 'GLOBAL',
    isInitial: false,
    isAvailable,
    isConditional: conditions !== null && conditions.conditions.length + conditions.conditionGroups.length > 0,
    looped: transition.toStatusId === null,
    ...(withFields ? { fields: screenFields(context, principal, issue, transition) } : {}),
  };
}

function screenFields(
  context: JiraContext,
  principal: Principal,
  issue: Issue,
  transition: Candidate['transition'],
): Record<string, unknown> {
  if (transition.screenId === null) return {};
  const project = projectOf(context, issue);
  const screen = screenOfTransition(context, transition.screenId, transition);
  const fields = fieldsOnScreen(context, project, issue.issueTypeId, screen).filter((field) =>
    maySet({ context, project }, principal, field.id),
  );
  return metadataOf(context, project, issue.issueTypeId, fields);
}
