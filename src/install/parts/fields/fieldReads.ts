import { APP_FIELD_KEYS, appFieldObject } from '../../../jira/appField';
import { describeFields, listFields, type DescribedField, type ListedField } from '../../../jira/rest/fields';
import { CUSTOM_FIELD_KEYS } from '../../../procedure/fields';
import { knownId, type PlanningContext } from '../../model/planningContext';

/** Jira's data of the site's fields, shared by several parts so that each call is made once. */
export interface FieldReads {
  /** Existing fields of earlier runs, custom fields and app fields alike. */
  readonly described: readonly DescribedField[];
  /** Returns every field of the site. */
  listed(): Promise<readonly ListedField[]>;
}

export async function readFields(context: PlanningContext): Promise<FieldReads> {
  const keys = [...CUSTOM_FIELD_KEYS.map((key) => `field/${key}`), ...APP_FIELD_KEYS.map(appFieldObject)];
  const known = keys.flatMap((key) => knownId(context, key) ?? []);
  const described = known.length === 0 ? [] : await describeFields(context.client, known);
  let all: Promise<readonly ListedField[]> | undefined;
  return { described, listed: () => (all ??= listFields(context.client)) };
}
