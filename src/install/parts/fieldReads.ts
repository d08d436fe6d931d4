import { APP_FIELD_KEYS, appFieldObject } from '../../jira/appField';
import { describeFields, listFields, type DescribedField, type ListedField } from '../../jira/rest/fields';
import { CUSTOM_FIELD_KEYS } from '../../procedure/fields';
import { knownId, type Look } from '../look';

/** What Jira says of the site's fields, for all who look at some of them: nothing is asked for twice. */
export interface FieldReads {
  /** Those that an earlier run has left, as far as they are there: ours and those that came with the app. */
  readonly described: readonly DescribedField[];
  /** Every field of the site. */
  listed(): Promise<readonly ListedField[]>;
}

export async function readFields(look: Look): Promise<FieldReads> {
  const keys = [...CUSTOM_FIELD_KEYS.map((key) => `field/${key}`), ...APP_FIELD_KEYS.map(appFieldObject)];
  const known = keys.flatMap((key) => knownId(look, key) ?? []);
  const described = known.length === 0 ? [] : await describeFields(look.client, known);
  let all: Promise<readonly ListedField[]> | undefined;
  return { described, listed: () => (all ??= listFields(look.client)) };
}
