import type { Json } from '../../jira/json';
import { JiraFailure, type JiraClient } from '../../jira/client';
import type { LiveConditions, LiveRule, LiveTransition, LiveWorkflow } from '../../jira/liveWorkflow';
import { outcomeIsOpen } from '../../jira/patience';
import { readWorkflow, updateWorkflow } from '../../jira/rest/workflows';

/** How often the workflow is read anew after somebody else has changed it, or Jira held its lock. */
const TRIES = 3;

/**
 * Takes the app's rules out of a workflow and leaves all else as it is. For the moment in which the app is uninstalled:
 * the validators of an app that is gone block every transition, and nobody could move a request any more. What Jira
 * itself restricts stays restricted. Answers whether there is nothing of ours left.
 */
export async function stripRules(client: JiraClient, workflowId: string, uuid: () => string): Promise<boolean> {
  for (let left = TRIES; left > 0; left -= 1) {
    const live = await readWorkflow(client, workflowId);
    if (live === undefined) return true;
    try {
      await updateWorkflow(client, stripped(live, uuid));
      return true;
    } catch (error) {
      if (!(error instanceof JiraFailure && (error.status === 409 || outcomeIsOpen(error)))) throw error;
    }
  }
  return false;
}

const isNative = ({ ruleKey }: LiveRule): boolean => !ruleKey.startsWith('forge:');

/** Whether there is anything to take out. */
export const hasAppRules = ({ transitions }: LiveWorkflow): boolean =>
  transitions.some(
    ({ validators, actions, conditions }) =>
      ![...validators, ...actions].every(isNative) || (conditions !== null && !isAllNative(conditions)),
  );

const isAllNative = ({ conditions, conditionGroups }: LiveConditions): boolean =>
  conditions.every(isNative) && conditionGroups.every(isAllNative);

function stripped(live: LiveWorkflow, uuid: () => string): Json {
  const references = new Map(live.statuses.map(({ id }) => [id, uuid()]));
  const referenceOf = (id: string): string => references.get(id) ?? id;
  return JSON.parse(
    JSON.stringify({
      statuses: live.statuses.map(({ id, name, category, description }) => ({
        statusReference: referenceOf(id),
        ...{ id, name, statusCategory: category, description },
      })),
      workflows: [
        {
          ...{ id: live.id, version: live.version, description: live.description },
          statuses: live.statuses.map(({ id, properties }) => ({ statusReference: referenceOf(id), properties })),
          transitions: live.transitions.map((transition) => written(transition, referenceOf)),
          statusMappings: [],
          defaultStatusMappings: [],
        },
      ],
    }),
  ) as Json;
}

function written(transition: LiveTransition, referenceOf: (id: string) => string): object {
  const { id, type, name, description, from, to, screen, conditions, properties, triggers, eventId } = transition;
  return {
    ...{ id, type, name, description, properties, triggers },
    ...(to === null ? {} : { toStatusReference: referenceOf(to) }),
    links: from.map((status) => ({ fromStatusReference: referenceOf(status) })),
    ...(screen === null ? {} : { transitionScreen: screen }),
    ...(conditions === null ? {} : { conditions: nativeOnly(conditions) }),
    validators: transition.validators.filter(isNative),
    actions: transition.actions.filter(isNative),
    ...(eventId === null ? {} : { customIssueEventId: eventId }),
  };
}

function nativeOnly({ operation, conditions, conditionGroups }: LiveConditions): LiveConditions {
  return { operation, conditions: conditions.filter(isNative), conditionGroups: conditionGroups.map(nativeOnly) };
}
