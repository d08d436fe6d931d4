import { APP_FIELD_KEYS } from '../../jira/appField';
import type { Observed } from './observed';
import type { AppFieldDifference } from './siteDifference';
import type { WantedSite } from './wanted';

/**
 * Fields that come with the app: whether Jira has them, and under the ids that the rules read. Where it has not, the rules
 * that read them block; under another id they read what nobody writes any more.
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
