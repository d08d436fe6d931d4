import { appFieldObject } from '../../jira/appField';
import { SCREENS } from '../../jira/workflow/screens';
import type { Difference } from '../compare/site/siteDifference';
import type { Installation } from '../model/installation';
import { STATUS_KEYS } from '../parts/workflow/statuses';

type Known = Pick<Installation, 'objects'>;

const SCHEME_PARTS = {
  issueType: 'issueTypeScheme',
  issueTypeScreen: 'issueTypeScreenScheme',
  workflow: 'workflowScheme',
} as const;

const byId = (keys: readonly string[], id: string, { objects }: Known): string | undefined =>
  keys.find((key) => objects[key]?.id === id);

/** Keys of the things to write to correct a difference. Empty if the app cannot correct it. */
export function partsOf(difference: Difference, known: Known): readonly string[] {
  switch (difference.code) {
    case 'statusRenamed':
    case 'statusDescription':
    case 'statusCategory': {
      const keys = STATUS_KEYS.map((key) => `status/${key}`);
      return [byId(keys, difference.status.id, known) ?? 'workflow'];
    }
    // Jira cannot rename a workflow, and the app does not change a project's key.
    case 'workflowRenamed':
    case 'projectKeyChanged':
      return [];
    case 'issueTypeMissing':
      return ['issueTypeScheme'];
    case 'issueTypeRenamed':
      return ['issueType'];
    case 'propertyMissing':
    case 'propertyChanged':
      return ['property'];
    case 'roleMissing':
    case 'roleRenamed':
      return [`role/${difference.role}`];
    case 'roleEmptied':
      return [`members/${difference.role}`];
    // Only an administrator decides on role members that others added or removed.
    case 'roleMemberAdded':
    case 'roleMemberRemoved':
      return [];
    case 'fieldMissing':
    case 'fieldTrashed':
    case 'fieldRenamed':
      return [`field/${difference.field}`];
    case 'appFieldMissing':
    case 'appFieldNew':
    case 'appFieldReplaced':
      return [appFieldObject(difference.field)];
    // A field's type cannot be changed. The field would have to be replaced, which the app does not do by itself.
    case 'fieldType':
      return [];
    case 'fieldHidden':
      return ['visibility'];
    case 'optionMissing':
    case 'optionDisabled':
    case 'optionRenamed':
      return [`options/${difference.field}`];
    // An added option stays, because requests may use it.
    case 'optionAdded':
      return [];
    case 'screenMissing':
    case 'screenFieldRemoved':
    case 'screenFieldAdded': {
      const keys = SCREENS.map(({ key }) => `screen/${key}`);
      return [byId(keys, difference.screen.id, known) ?? ''];
    }
    case 'schemeSwitched':
      return [SCHEME_PARTS[difference.scheme]];
    case 'screenSchemeMissing':
    case 'screenSchemeChanged':
      return ['screenScheme'];
    case 'issueTypeScreenMapping':
      return ['issueTypeScreenScheme'];
    case 'workflowMapping':
      return ['workflowScheme'];
    default:
      return ['workflow'];
  }
}
