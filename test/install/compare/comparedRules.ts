import type { RuleDifference } from '../../../src/install/compare/difference';
import { normalRule } from '../../../src/install/compare/normal/normalRule';
import { pairDifferences } from '../../../src/install/compare/rules/rulePair';
import { NO_NAMES } from '../../../src/install/compare/workflow/siteNames';
import type { JsonObject } from '../../../src/jira/json';
import type { RuleKind } from '../../../src/procedure/rules/rule';
import { RULE_MODULES } from '../../../src/rules/kinds';
import { APP } from '../../rules/installedSite';

/** The differences of a rule whose configuration was written by the installer and is another on the site. */
export function compareRules(kind: RuleKind, wanted: JsonObject, live: JsonObject): readonly RuleDifference[] {
  const moduleKey = RULE_MODULES[kind];
  const ruleKey = 'forge:expression-validator';
  const key = `ari:cloud:ecosystem::extension/${APP.appId}/${APP.environmentId}/static/${moduleKey}`;
  const normal = (config: JsonObject) =>
    normalRule({ ruleKey, parameters: { key, config: JSON.stringify(config), disabled: 'false' } });
  return pairDifferences({ list: 'validator', kind, ruleKey, moduleKey }, normal(wanted), normal(live), {
    app: APP,
    names: NO_NAMES,
    now: null,
    transition: { id: '61', name: 'Aprobar script', key: 'approveScript' },
  });
}
