import type { LiveWorkflow } from '../../../jira/workflow/liveWorkflow';
import type { AppIdentity } from '../../../jira/appIdentity';
import type { WorkflowPayload } from '../../../jira/workflow/workflow';
import type { RuleDifference, WorkflowDifference } from '../difference';
import { normalWanted, normalWorkflow, type NormalWorkflow } from '../normal/normal';
import { NO_NAMES, type SiteNames } from './siteNames';
import { statusDifferences } from './statuses';
import { transitionDifferences } from './transitions';

export interface CompareOptions {
  /** Names of roles, fields and screens by id. A thing without a name appears with its id. */
  readonly names?: Partial<SiteNames>;
  /** The present instant. With it, an older table of offsets that is still valid is no difference. */
  readonly now?: Date;
}

/**
 * All differences between the workflow on the site and the wanted one, as facts; `[]` if there are none. References,
 * rule ids, order and drawing do not count. To find drift, `wanted` must be the workflow applied last. Compared with
 * newer settings or a newer version, their changes would look like changes on the site.
 */
export function compareWorkflows(
  wanted: WorkflowPayload,
  live: LiveWorkflow,
  app: AppIdentity,
  { names = {}, now }: CompareOptions = {},
): readonly WorkflowDifference[] {
  const [before, present] = [normalWanted(wanted), normalWorkflow(live)];
  const context = {
    app,
    now: now === undefined ? null : now.getTime(),
    names: { ...NO_NAMES, ...names, statuses: { ...statusNames(present), ...statusNames(before), ...names.statuses } },
  };
  const differences = [
    ...header(before, present),
    ...statusDifferences(before.statuses, present.statuses),
    ...transitionDifferences(before.transitions, present.transitions, context),
  ];
  return elsewhereTogether(differences, before);
}

const statusNames = ({ statuses }: NormalWorkflow): Readonly<Record<string, string>> =>
  Object.fromEntries(statuses.map(({ id, name }) => [id, name]));

function header(wanted: NormalWorkflow, live: NormalWorkflow): readonly WorkflowDifference[] {
  const texts = [
    { code: 'workflowRenamed', severity: 'form', from: wanted.name, to: live.name },
    { code: 'workflowDescription', severity: 'form', from: wanted.description, to: live.description },
  ] as const;
  return texts.filter(({ from, to }) => from !== to);
}

type Elsewhere = Extract<RuleDifference, { code: 'rulesElsewhere' }>;

const isElsewhere = (difference: WorkflowDifference): difference is Elsewhere => difference.code === 'rulesElsewhere';

/**
 * Joins a transition's rules that point to the same other place into one difference. If all transitions have the same
 * difference, it joins these too.
 */
function elsewhereTogether(differences: readonly WorkflowDifference[], wanted: NormalWorkflow) {
  const groups = new Map<string, Elsewhere>();
  const joined: WorkflowDifference[] = [];
  for (const difference of differences) {
    if (!isElsewhere(difference)) {
      joined.push(difference);
      continue;
    }
    const { transition, appId, environmentId } = difference;
    const key = `${transition?.id ?? ''}/${appId}/${environmentId}`;
    const together = groups.get(key);
    const rules = [...(together?.rules ?? []), ...difference.rules];
    const severity = together?.severity === 'gate' ? 'gate' : difference.severity;
    groups.set(key, { ...difference, rules, severity });
  }
  return [...everywhere([...groups.values()], wanted), ...joined];
}

function everywhere(found: readonly Elsewhere[], { transitions }: NormalWorkflow): readonly Elsewhere[] {
  const [first] = found;
  const withRules = transitions.filter(({ validators, actions }) =>
    [...validators, ...actions].some(({ module }) => module !== null),
  );
  const same = found.every(
    ({ appId, environmentId }) => appId === first?.appId && environmentId === first.environmentId,
  );
  const rules = found.flatMap((each) => each.rules);
  const all = withRules
    .flatMap(({ validators, actions }) => [...validators, ...actions])
    .filter((r) => r.module !== null);
  return first !== undefined && same && rules.length === all.length
    ? [{ ...first, severity: 'gate', transition: null, rules: [] }]
    : found;
}
