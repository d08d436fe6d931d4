import { appFieldObject } from '../../jira/appField';
import { STATUS_KEYS } from '../parts/statuses';
import { SCREENS } from '../../jira/screens';
import type { Difference } from '../compare/siteDifference';
import type { Installation } from '../installation';

type Known = Pick<Installation, 'objects'>;

const SCHEME_PARTS = {
  issueType: 'issueTypeScheme',
  issueTypeScreen: 'issueTypeScreenScheme',
  workflow: 'workflowScheme',
} as const;

const byId = (keys: readonly string[], id: string, { objects }: Known): string | undefined =>
  keys.find((key) => objects[key]?.id === id);

/** The keys of the things that have to be written to take a difference away; none where nobody can by themselves. */
export function partsOf(difference: Difference, known: Known): readonly string[] {
  switch (difference.code) {
    case 'statusRenamed':
    case 'statusDescription':
    case 'statusCategory': {
      const keys = STATUS_KEYS.map((key) => `status/${key}`);
      return [byId(keys, difference.status.id, known) ?? 'workflow'];
    }
    // A workflow keeps its name for life: no call of Jira's renames one. The project's key is nobody's to change back.
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
    // A right that somebody has given, or taken, is for an administrator to decide: nobody is put out behind their back.
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
    // A field's type cannot be changed: another field has to take its place, which nobody does behind anybody's back.
    case 'fieldType':
      return [];
    case 'fieldHidden':
      return ['visibility'];
    case 'optionMissing':
    case 'optionDisabled':
    case 'optionRenamed':
      return [`options/${difference.field}`];
    // An option that somebody added stays: requests may have it.
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
