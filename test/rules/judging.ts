import { typeNameOf } from 'forge-sandbox/expressions';
import { moduleOf, configOf, type RuleScene } from 'forge-sandbox/testing';
import type { WorkflowRule, WorkflowTransition } from 'forge-sandbox/jira';
import type { Rule } from '../../src/procedure/rules/rule';
import { TRANSITION_KEYS, transition, type TransitionKey } from '../../src/procedure/transitions';
import { RULE_MODULES } from '../../src/rules/kinds';
import type { InstalledSite } from './installedSite';

/** A rule of the procedure with its validator in the installed workflow. */
export interface InstalledRule {
  readonly key: TransitionKey;
  readonly name: string;
  readonly rule: Rule;
  readonly installed: WorkflowTransition;
  readonly validator: WorkflowRule;
}

/** All rules. @throws Error if the workflow lacks one */
export function installedRules({ jira, installation }: InstalledSite): readonly InstalledRule[] {
  const workflow = [...jira.site.workflows.values()].find(({ id }) => id === installation.objects['workflow']?.id);
  return TRANSITION_KEYS.flatMap((key) =>
    transition(key).ids.flatMap((id) => {
      const installed = workflow?.transitions.find((one) => one.id === String(id));
      if (installed === undefined) throw new Error(`${key} is not installed`);
      const ours = installed.validators.filter(({ ruleKey }) => ruleKey === 'forge:expression-validator');
      return transition(key).rules.map((rule, index) => {
        const validator = ours[index];
        if (validator?.parameters['key']?.endsWith(`/${RULE_MODULES[rule.kind]}`) !== true)
          throw new Error(`${key} lacks ${rule.kind}`);
        return { key, name: `${key} ${rule.kind}`, rule, validator, installed };
      });
    }),
  );
}

/** Result of an expression. */
export interface Judged {
  /** The message of a rule that blocks; `''` if it passes. */
  readonly said: string;
  /** Why it gave no answer: an error, a limit, an answer of another type. */
  readonly failure: string | null;
  readonly steps: number;
  readonly operations: number;
}

/** Jira's own limits of an evaluation (documented). */
export const MOST_STEPS = 10_000;
export const MOST_OPERATIONS = 10;

/** Evaluates a rule's expression as Jira would, and counts the costs. */
export function judged(scene: RuleScene, { installed, validator }: InstalledRule): Judged {
  const source = moduleOf(scene.context, validator, 'validator')?.expression ?? '';
  const result = scene.evaluate(installed, source, { config: configOf(validator) });
  const spent = { steps: result.steps, operations: result.expensiveOperations };
  if (!result.ok) return { said: '', failure: result.message, ...spent };
  const { value } = result;
  if (value === true) return { said: '', failure: null, ...spent };
  if (typeof value === 'string') return { said: value, failure: null, ...spent };
  return { said: '', failure: `answered ${typeNameOf(value)}`, ...spent };
}

/** The fault of an evaluation in itself, or null. */
export function excess({ failure, steps, operations }: Judged): string | null {
  if (failure !== null) return failure;
  return steps > MOST_STEPS || operations > MOST_OPERATIONS ? `${steps} steps, ${operations} operations` : null;
}
