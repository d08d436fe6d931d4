import type { JiraClient } from '../../../src/jira/client';
import { names } from '../../../src/jira/names';
import type { JsonObject } from '../../../src/jira/json';
import type { LiveWorkflow } from '../../../src/jira/workflow/liveWorkflow';
import { readWorkflow } from '../../../src/jira/rest/workflows';
import { ruleSettings } from '../../../src/jira/workflow/ruleSettings';
import { SCREENS } from '../../../src/jira/workflow/screens';
import { compileWorkflow, type WorkflowPayload } from '../../../src/jira/workflow/workflow';
import { objectId, siteIds } from '../../../src/install/model/siteIds';
import { WORDS } from '../../../src/procedure/languages';
import type { StatusKey } from '../../../src/procedure/statuses';
import type { ConditionGroup, Workflow, WorkflowRule, WorkflowTransition } from 'forge-sandbox/jira';
import { APP, type InstalledSite } from '../../rules/installedSite';

/** The workflow that the installer would write on a site today. */
export function wantedOn({ installation, projectId, clock }: InstalledSite): WorkflowPayload {
  const { settings } = installation.request;
  const words = WORDS[settings.language];
  return compileWorkflow({
    name: names(words, installation.projectKey).workflow,
    app: APP,
    projectId,
    screens: Object.fromEntries(SCREENS.map(({ key }) => [key, objectId(installation, `screen/${key}`)])),
    rules: {
      ids: siteIds(installation),
      settings: ruleSettings(settings, clock.now()),
      quoted: settings,
      words,
    },
    reference: (status) => `00000000-0000-4000-8000-${status}`,
  });
}

/** REST calls as the administrator of the site. */
export const administrator = (site: InstalledSite): JiraClient =>
  site.client({ kind: 'user', accountId: site.staff.accountIds.rosa });

/** The procedure's workflow, as Jira returns it. */
export async function liveOn(site: InstalledSite): Promise<LiveWorkflow> {
  const live = await readWorkflow(administrator(site), objectId(site.installation, 'workflow'));
  if (live === undefined) throw new Error('The workflow is gone');
  return live;
}

/** The workflow in the site's data, for changing it as an administrator would. */
export function workflowOn({ jira, installation }: InstalledSite): Workflow {
  const id = objectId(installation, 'workflow');
  const workflow = [...jira.site.workflows.values()].find((candidate) => candidate.id === id);
  if (workflow === undefined) throw new Error('The workflow is gone');
  return workflow;
}

/** Changes one transition of the workflow. */
export function editTransition(
  site: InstalledSite,
  id: number,
  edit: (transition: WorkflowTransition) => Partial<WorkflowTransition>,
): void {
  const workflow = workflowOn(site);
  workflow.transitions = workflow.transitions.map((each) =>
    each.id === String(id) ? { ...each, ...edit(each) } : each,
  );
}

const moduleOf = ({ parameters }: WorkflowRule): string => parameters['key']?.split('/static/')[1] ?? '';

export const isModule =
  (key: string) =>
  (rule: WorkflowRule): boolean =>
    moduleOf(rule) === key;

/** The rules after changing one of them. */
export function editRule(
  rules: readonly WorkflowRule[],
  key: string,
  edit: (parameters: Readonly<Record<string, string>>) => Readonly<Record<string, string>>,
): readonly WorkflowRule[] {
  return rules.map((rule) =>
    isModule(key)(rule) ? { ...rule, parameters: { ...rule.parameters, ...edit(rule.parameters) } } : rule,
  );
}

/** The rules after changing the configuration of one of them. */
export function editConfig(
  rules: readonly WorkflowRule[],
  key: string,
  edit: (config: JsonObject) => JsonObject,
): readonly WorkflowRule[] {
  return editRule(rules, key, ({ config = '{}' }) => {
    const before = JSON.parse(config) as JsonObject;
    return { config: JSON.stringify({ ...before, ...edit(before) }) };
  });
}

/** Jira's own restriction of a transition, changed. */
export function editRestriction(
  group: ConditionGroup | null,
  change: Readonly<Record<string, string>>,
): ConditionGroup | null {
  if (group === null) return null;
  const conditions = group.conditions.map((rule) => ({ ...rule, parameters: { ...rule.parameters, ...change } }));
  return { ...group, conditions };
}

export const statusId = ({ installation }: InstalledSite, key: StatusKey): string =>
  objectId(installation, `status/${key}`);

/** The sources of a transition, in the site's form. */
export const from = (site: InstalledSite, ...keys: Parameters<typeof statusId>[1][]) => ({
  fromStatusIds: keys.map((key) => statusId(site, key)),
  links: keys.map((key) => ({ fromStatusReference: statusId(site, key) })),
});
