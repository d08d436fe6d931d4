import type { JiraContext } from '../../http/context';
import type { RuleModule } from '../../installedApp';
import type { WorkflowRule, WorkflowTransition } from '../../site/configuration';
import { isObject } from '../fields/adf';
import type { RuleScene } from './scene';
import { configOf } from './scene';

/**
 * The installed app's module of a Forge rule. Null if the rule belongs to another app or environment, or none is
 * installed.
 */
export function moduleOf(context: JiraContext, rule: WorkflowRule, kind: RuleModule['kind']): RuleModule | null {
  const ari = rule.parameters['key'];
  return context.installedApp()?.ruleModules.find((module) => module.ari === ari && module.kind === kind) ?? null;
}

/** Result of an expression rule: it holds; it refuses with its own message; or it refuses or fails without one. */
export type Verdict =
  | { readonly holds: true }
  | { readonly holds: false; readonly message: string | null; readonly failure: string | null };

/**
 * Judges an expression rule. It holds only for Boolean true. A String refuses with that message. Any other value, an
 * error and a missing module refuse without one (documented). `expression` in the configuration overrides the
 * manifest's (documented).
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
