import { APP_FIELD_KEYS } from '../../../jira/appField';
import type { Observed } from './observed';
import type { AppFieldDifference } from './siteDifference';
import type { WantedSite } from './wanted';

/**
 * Differences of the app's own fields. If Jira lacks one, the rules that read it block. If it has another id, the rules
 * read an abandoned field.
 */
export function appFieldDifferences(wanted: WantedSite, observed: Observed): readonly AppFieldDifference[] {
  return APP_FIELD_KEYS.flatMap((field): readonly AppFieldDifference[] => {
    const from = wanted.appFields[field].id;
    const to = observed.appFields[field];
    if (to === null) return [{ code: 'appFieldMissing', severity: 'flow', field }];
    if (from === '') return [{ code: 'appFieldNew', severity: 'gate', field }];
    return from === to ? [] : [{ code: 'appFieldReplaced', severity: 'gate', field, from, to }];
  });
}
