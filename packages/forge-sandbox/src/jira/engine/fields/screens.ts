import type { JiraContext } from '../../http/context';
import type { Principal } from '../../principal';
import type { Field, Project, Screen } from '../../site/configuration';
import { hasField } from '../../site/lookup';
import { maySet } from './peopleKinds';

/** Those fields of a screen that issues of this type have, in the screen's order. */
export function fieldsOnScreen(context: JiraContext, project: Project, issueTypeId: string, screen: Screen): Field[] {
  const { site } = context;
  return screen.tabs
    .flatMap(({ fieldIds }) => fieldIds)
    .flatMap((fieldId) => site.fields.get(fieldId) ?? [])
    .filter((field) => hasField(site, project, issueTypeId, field));
}

/** Ids of the fields that the caller may set. */
export function settableOnScreen(
  context: JiraContext,
  principal: Principal,
  project: Project,
  issueTypeId: string,
  screen: Screen,
): Set<string> {
  return new Set(
    fieldsOnScreen(context, project, issueTypeId, screen)
      .filter((field) => maySet({ context, project }, principal, field.id))
      .map(({ id }) => id),
  );
}

/** Every field of issues of this type: `overrideScreenSecurity` allows them all. */
export function fieldsOfIssueType(context: JiraContext, project: Project, issueTypeId: string): Field[] {
  return [...context.site.fields.values()].filter((field) => hasField(context.site, project, issueTypeId, field));
}
