import { say, type Words } from '../../../procedure/words';
import type {
  AppFieldDifference,
  FieldDifference,
  ProjectDifference,
  RoleDifference,
  SchemeDifference,
  ScreenDifference,
} from '../site/siteDifference';
import { changesDetail } from './changes';
import { lookUp } from './names';
import type { DifferenceText } from './ruleText';

/** Texts of differences of the project and its role members. */
export function projectText(difference: ProjectDifference | RoleDifference, words: Words): DifferenceText {
  const { titles, details } = words.drift;
  switch (difference.code) {
    case 'projectKeyChanged': {
      const { from, to } = difference;
      return { title: say(titles.projectKeyChanged, { from, to }), detail: details.projectKeyChanged };
    }
    case 'issueTypeMissing':
      return {
        title: say(titles.issueTypeMissing, { issueType: difference.issueType.name }),
        detail: details.issueTypeMissing,
      };
    case 'issueTypeRenamed':
    case 'roleRenamed': {
      const { from, to } = difference;
      return { title: say(titles[difference.code], { from, to }), detail: say(details.fromTo, { from, to }) };
    }
    case 'propertyMissing':
      return { title: titles.propertyMissing, detail: details.propertyMissing };
    case 'propertyChanged':
      return {
        title: titles.propertyChanged,
        detail: say(details.changes, { changes: changesDetail(difference.changes.slice(0, 6), words) }),
      };
    case 'roleMissing':
      return { title: say(titles.roleMissing, { role: words.roles[difference.role] }), detail: details.roleMissing };
    case 'roleEmptied':
      return {
        title: say(titles.roleEmptied, { role: words.roles[difference.role] }),
        detail: details[difference.inactive === true ? 'roleDeserted' : 'roleEmptied'],
      };
    case 'roleMemberAdded':
    case 'roleMemberRemoved': {
      const told = MEMBER_TEXTS[`${difference.code} ${difference.as}`];
      const values = { name: difference.member.name, role: words.roles[difference.role] };
      return { title: say(titles[told], values), detail: details[told] };
    }
  }
}

/** Groups and people have different texts. */
const MEMBER_TEXTS = {
  'roleMemberAdded person': 'roleMemberAdded',
  'roleMemberAdded group': 'roleGroupAdded',
  'roleMemberRemoved person': 'roleMemberRemoved',
  'roleMemberRemoved group': 'roleGroupRemoved',
} as const;

/** Texts of differences of fields and options. */
export function fieldText(difference: FieldDifference, words: Words): DifferenceText {
  const { titles, details } = words.drift;
  const field = words.fields[difference.field];
  switch (difference.code) {
    case 'fieldMissing':
    case 'fieldTrashed':
    case 'fieldHidden':
      return { title: say(titles[difference.code], { field }), detail: details[difference.code] };
    case 'fieldRenamed':
    case 'fieldType':
    case 'optionRenamed': {
      const { from, to } = difference;
      return { title: say(titles[difference.code], { field, from, to }), detail: say(details.fromTo, { from, to }) };
    }
    case 'optionMissing':
    case 'optionDisabled':
    case 'optionAdded':
      return {
        title: say(titles[difference.code], { field, option: difference.option.name }),
        detail: details[difference.code === 'optionAdded' ? 'optionAdded' : 'optionMissing'],
      };
  }
}

/** Texts of differences of the app's own fields. */
export function appFieldText(difference: AppFieldDifference, words: Words): DifferenceText {
  const { titles, details } = words.drift;
  const field = words.appFields[difference.field].name;
  return { title: say(titles[difference.code], { field }), detail: details[difference.code] };
}

/** Texts of differences of screens and schemes. */
export function schemeText(difference: ScreenDifference | SchemeDifference, words: Words): DifferenceText {
  const { titles, details, uses, none } = words.drift;
  switch (difference.code) {
    case 'screenMissing':
      return { title: say(titles.screenMissing, { screen: difference.screen.name }), detail: details.screenMissing };
    case 'screenFieldRemoved':
    case 'screenFieldAdded': {
      const decides = difference.code === 'screenFieldAdded' && difference.severity === 'gate';
      return {
        title: say(titles[difference.code], { field: difference.field.name, screen: difference.screen.name }),
        detail: details[decides ? 'screenFieldDecides' : difference.code],
      };
    }
    case 'schemeSwitched': {
      const { scheme, serves, from, to } = difference;
      const switched = `${scheme}Switched` as const;
      return {
        title: say(titles[switched], { to: to.name }),
        detail: say(details[serves ? 'serves' : switched], { from: from.name }),
      };
    }
    case 'screenSchemeMissing':
      return {
        title: say(titles.screenSchemeMissing, { scheme: difference.scheme.name }),
        detail: details.screenSchemeMissing,
      };
    case 'screenSchemeChanged': {
      const { from, to, use } = difference;
      return {
        title: say(titles.screenSchemeChanged, { from: from.name, to: to.name, use: lookUp(uses, use) ?? use }),
        detail: say(details.fromTo, { from: from.name, to: to.name }),
      };
    }
    case 'issueTypeScreenMapping':
    case 'workflowMapping': {
      const places = {
        issueType: difference.issueType.name,
        from: difference.from.name,
        to: difference.to?.name ?? none,
      };
      return {
        title: say(titles[difference.code], places),
        detail: say(difference.code === 'workflowMapping' ? details.workflowMapping : details.fromTo, places),
      };
    }
  }
}
