import type { Evidence } from '../../src/procedure/evidence';
import { readEvidence } from '../../src/jira/issue/evidence';
import type { Person } from './person';

/** The id of a field that only the app writes. Any person can find it by the field's module. */
export async function appFieldId(person: Person, module: string): Promise<string> {
  const fields = await person.json<{ id: string; schema?: { custom?: string } }[]>('GET', 'field');
  const found = fields.find(({ schema }) => schema?.custom?.endsWith(`/static/${module}`) === true);
  if (found === undefined) throw new Error(`There is no field of ${module}`);
  return found.id;
}

/** The evidence in the app's field; `null` if there is none. */
export async function shownEvidence(person: Person, key: string): Promise<Evidence | null> {
  const field = await appFieldId(person, 'procedure-evidence');
  const { fields } = await person.json<{ fields: Record<string, unknown> }>('GET', `issue/${key}?fields=${field}`);
  return readEvidence(fields[field] ?? null);
}

/** Names of the files that may be executed, in the order of binding. */
export const current = (evidence: Evidence | null): readonly string[] =>
  (evidence?.scripts ?? [])
    .filter(({ state }) => state === 'script' || state === 'kept')
    .map(({ filename }) => filename);
