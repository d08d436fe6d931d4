import fc from 'fast-check';
import type { Json } from '../../../src/jira/json';
import type { LiveConditions, LiveRule, LiveTransition, LiveWorkflow } from '../../../src/jira/workflow/liveWorkflow';

const shuffled = <T>(items: readonly T[]): fc.Arbitrary<readonly T[]> =>
  fc.shuffledSubarray([...items], { minLength: items.length });

/** The same rule as another write of Jira's might leave it: another id, keys and lists in another order, a tag. */
function rewritten(rule: LiveRule): fc.Arbitrary<LiveRule> {
  return fc.record({ id: fc.uuid(), reversed: fc.boolean(), tagged: fc.boolean() }).map(({ id, reversed, tagged }) => {
    const { config, roleIds, ...others } = rule.parameters;
    const entries = Object.entries(others).filter(([, value]) => !reversed || value !== '');
    const parameters: [string, string][] = [
      ...(config === undefined ? [] : [['config', reversed ? reversedKeys(config) : config] as [string, string]]),
      ...(roleIds === undefined
        ? []
        : [['roleIds', reversed ? roleIds.split(',').reverse().join(', ') : roleIds] as [string, string]]),
      ...(reversed ? entries.reverse() : entries),
      ['id', id],
      ...(tagged ? [['tag', id] as [string, string]] : []),
    ];
    return { ruleKey: rule.ruleKey, parameters: Object.fromEntries(parameters) };
  });
}

const reversedKeys = (config: string): string =>
  JSON.stringify(
    Object.fromEntries(Object.entries(JSON.parse(config) as Readonly<Record<string, Json>>).reverse()),
    null,
    1,
  );

const rules = (list: readonly LiveRule[]): fc.Arbitrary<readonly LiveRule[]> =>
  fc.tuple(...list.map(rewritten)).chain((each) => shuffled(each));

/** Adds or removes empty groups, because Jira requires some that have no effect. */
const conditions = (group: LiveConditions | null): fc.Arbitrary<LiveConditions | null> =>
  group === null
    ? fc.constantFrom(null, { operation: 'ALL' as const, conditions: [], conditionGroups: [] })
    : fc.record({
        operation: fc.constant(group.operation),
        conditions: rules(group.conditions),
        conditionGroups: fc.constantFrom([], [{ operation: 'ANY' as const, conditions: [], conditionGroups: [] }]),
      });

const redrawn = (transition: LiveTransition): fc.Arbitrary<LiveTransition> =>
  fc
    .record({
      from: shuffled(transition.from),
      validators: rules(transition.validators),
      actions: rules(transition.actions),
      conditions: conditions(transition.conditions),
    })
    .map((changes) => ({ ...transition, ...changes }));

/** The same workflow in another written form. */
export function rewrittenWorkflow(live: LiveWorkflow): fc.Arbitrary<LiveWorkflow> {
  return fc
    .record({
      statuses: shuffled(live.statuses),
      transitions: fc.tuple(...live.transitions.map(redrawn)).chain((each) => shuffled(each)),
      version: fc.record({ id: fc.uuid(), versionNumber: fc.nat() }),
    })
    .map((changes) => ({ ...live, ...changes }));
}
