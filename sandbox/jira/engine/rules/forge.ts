import type { JiraContext } from '../../http/context';
import type { RuleModule } from '../../installedApp';
import type { WorkflowRule, WorkflowTransition } from '../../site/configuration';
import { isObject } from '../fields/adf';
import type { RuleScene } from './scene';
import { configOf } from './scene';

/** The installed app's module that a Forge rule names, or null: another app, another environment, or uninstalled. */
export function moduleOf(context: JiraContext, rule: WorkflowRule, kind: RuleModule['kind']): RuleModule | null {
  const ari = rule.parameters['key'];
  return context.installedApp()?.ruleModules.find((module) => module.ari === ari && module.kind === kind) ?? null;
}

/** How an expression rule came out: it holds, it says no in its own words, or it says no or fails without words. */
export type Verdict =
  | { readonly holds: true }
  | { readonly holds: false; readonly message: string | null; readonly failure: string | null };

/**
 * Judges an expression rule. It holds only for Boolean true; a String is its message; anything else, an error and a module
 * that is gone do not hold (documented). `expression` in the configuration replaces the manifest's (documented).
 */
export function judge(
  scene: RuleScene,
  transition: WorkflowTransition,
  rule: WorkflowRule,
  kind: 'validator' | 'condition',
  own: Readonly<Record<string, unknown>> = {},
): Verdict {
  const module = moduleOf(scene.context, rule, kind);
  if (module === null) return { holds: false, message: null, failure: 'the app that owns the rule is not installed' };
  const config = configOf(rule);
  const written = isObject(config) ? config['expression'] : undefined;
  const source = typeof written === 'string' ? written : module.expression;
  if (source === undefined) return { holds: false, message: null, failure: 'the module has no expression' };
  const result = scene.evaluate(transition, source, { config, ...own });
  if (!result.ok) return { holds: false, message: null, failure: result.message };
  if (result.value === true) return { holds: true };
  if (typeof result.value === 'string') return { holds: false, message: result.value, failure: null };
  return { holds: false, message: null, failure: result.value === false ? null : 'the expression gave no Boolean' };
}
