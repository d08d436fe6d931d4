import type { InstalledApp } from '../../installedApp';
import type { ConditionGroup, Workflow, WorkflowRule, WorkflowTransition } from '../../site/configuration';

/** A rule of the installed app in a workflow. */
export interface OwnRule {
  readonly type: string;
  readonly id: string;
  /** The module's key in the manifest. */
  readonly key: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly tag: string | undefined;
  readonly transition: WorkflowTransition;
}

/** The types that a caller can ask for, and the answer's list for each. */
export const LISTS: Readonly<Record<string, string>> = {
  postfunction: 'postFunctions',
  condition: 'conditions',
  validator: 'validators',
};

/** The app's rules in a workflow, from all its modules. */
export function ownRules(installed: InstalledApp, workflow: Workflow): OwnRule[] {
  const modules = new Map(installed.ruleModules.map(({ ari, moduleKey }) => [ari, moduleKey]));
  return workflow.transitions.flatMap((transition) =>
    [
      ...transition.actions.map((rule) => ['postfunction', rule] as const),
      ...inGroup(transition.conditions).map((rule) => ['condition', rule] as const),
      ...transition.validators.map((rule) => ['validator', rule] as const),
    ].flatMap(([type, { id, parameters }]) => {
      const key = modules.get(parameters['key'] ?? '');
      if (key === undefined) return [];
      const { config = '', disabled, tag } = parameters;
      return [{ type, id, key, value: config, disabled: disabled === 'true', tag, transition }];
    }),
  );
}

const inGroup = (group: ConditionGroup | null): WorkflowRule[] =>
  group === null ? [] : [...group.conditions, ...group.conditionGroups.flatMap(inGroup)];
