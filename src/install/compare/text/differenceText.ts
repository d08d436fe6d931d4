import { say, type Words } from '../../../procedure/words';
import type { Difference } from '../site/siteDifference';
import { ruleText, type DifferenceText } from './ruleText';
import { appFieldText, fieldText, projectText, schemeText } from './siteText';
import { statusText, transitionText } from './transitionText';

export type { DifferenceText } from './ruleText';

/**
 * The text of a difference: the deviation, with both values. It names no author, because the workflow does not tell
 * one. It says if a repair does not correct it. Transitions and roles have their names in the reader's language. Other
 * things have their names on the site.
 */
export function differenceText(difference: Difference, words: Words): DifferenceText {
  const text = plainText(difference, words);
  const left: Readonly<Record<string, string>> = words.drift.notMended;
  const why = left[difference.code];
  return why === undefined ? text : { ...text, detail: say('{detail} {why}', { detail: text.detail, why }) };
}

function plainText(difference: Difference, words: Words): DifferenceText {
  switch (difference.code) {
    case 'workflowMissing':
    case 'workflowRenamed':
    case 'workflowDescription':
    case 'statusMissing':
    case 'statusAdded':
    case 'statusRenamed':
    case 'statusDescription':
    case 'statusCategory':
    case 'statusProperty':
      return statusText(difference, words);
    case 'transitionMissing':
    case 'transitionAdded':
    case 'transitionRenamed':
    case 'transitionDescription':
    case 'transitionType':
    case 'sourceAdded':
    case 'sourceRemoved':
    case 'targetChanged':
    case 'screenRemoved':
    case 'screenAdded':
    case 'screenChanged':
    case 'transitionProperty':
    case 'eventChanged':
      return transitionText(difference, words);
    case 'ruleMissing':
    case 'ruleDisabled':
    case 'ruleAdded':
    case 'ruleDuplicated':
    case 'rulesElsewhere':
    case 'ruleChanged':
    case 'restrictionChanged':
    case 'operationChanged':
    case 'conditionOptional':
    case 'conditionsRegrouped':
      return ruleText(difference, words);
    case 'projectKeyChanged':
    case 'issueTypeMissing':
    case 'issueTypeRenamed':
    case 'propertyMissing':
    case 'propertyChanged':
    case 'roleMissing':
    case 'roleEmptied':
    case 'roleMemberAdded':
    case 'roleMemberRemoved':
    case 'roleRenamed':
      return projectText(difference, words);
    case 'fieldMissing':
    case 'fieldTrashed':
    case 'fieldHidden':
    case 'fieldRenamed':
    case 'fieldType':
    case 'optionMissing':
    case 'optionDisabled':
    case 'optionAdded':
    case 'optionRenamed':
      return fieldText(difference, words);
    case 'appFieldMissing':
    case 'appFieldNew':
    case 'appFieldReplaced':
      return appFieldText(difference, words);
    case 'screenMissing':
    case 'screenFieldRemoved':
    case 'screenFieldAdded':
    case 'schemeSwitched':
    case 'screenSchemeMissing':
    case 'screenSchemeChanged':
    case 'issueTypeScreenMapping':
    case 'workflowMapping':
      return schemeText(difference, words);
  }
}
