import { ruleConfig } from '../../src/jira/rules/config';
import type { RuleContext } from '../../src/jira/rules/context';
import { ruleSettings } from '../../src/jira/workflow/ruleSettings';
import type { JsonObject } from '../../src/jira/json';
import { WORDS } from '../../src/procedure/languages';
import type { Rule } from '../../src/procedure/rules/rule';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { TRANSITION_KEYS, transition } from '../../src/procedure/transitions';
import { sampleIds } from '../jira/ids';

const CONTEXT: RuleContext = {
  ids: sampleIds(),
  settings: ruleSettings({ ...DEFAULT_SETTINGS, holidays: ['2026-12-25'] }, new Date('2026-11-23T00:00:00Z')),
  quoted: DEFAULT_SETTINGS,
  words: WORDS.es,
};

/** A rule of the procedure with the configuration that the installer writes for it. */
export interface CompiledRule {
  readonly name: string;
  readonly rule: Rule;
  readonly config: JsonObject;
}

/** All of them, with made-up ids of a site. */
export const COMPILED: readonly CompiledRule[] = TRANSITION_KEYS.flatMap((key) =>
  transition(key).rules.map((rule, index) => ({
    name: `${key} ${index} ${rule.kind}`,
    rule,
    config: ruleConfig(rule, CONTEXT),
  })),
);
