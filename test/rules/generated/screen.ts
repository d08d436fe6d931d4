import type { Issue, Json } from 'forge-sandbox/jira';
import type { SiteIds } from '../../../src/jira/site';
import { ruleText } from '../../../src/jira/richText/ruleText';
import { FIELDS, optionsOf, type CustomFieldKey } from '../../../src/procedure/fields';
import type { Generated } from './issue';
import { document, restInstant, START } from './values';

/** The issue without the input of the screen. */
export function before({ issue, rewritten, wasEmpty, redescribed }: Generated, ids: SiteIds): Issue {
  const custom = new Map(issue.custom);
  for (const key of rewritten) {
    const other = wasEmpty ? null : otherValue(key, ids, issue.custom.get(ids.fields[key]) ?? null);
    if (other === null) custom.delete(ids.fields[key]);
    else custom.set(ids.fields[key], other);
  }
  return { ...issue, custom, ...(redescribed ? { description: document('Otra descripción bastante larga.') } : {}) };
}

/** The fields with another value than before. Texts are compared by their words, as rules compare them. */
export function rewrittenFields(generated: Generated, ids: SiteIds): readonly (CustomFieldKey | 'description')[] {
  const old = before(generated, ids);
  const { issue, rewritten } = generated;
  const told = (key: CustomFieldKey, value: Json): string =>
    FIELDS[key].kind === 'text' ? ruleText(value) : JSON.stringify(value);
  const differs = (key: CustomFieldKey): boolean => {
    const id = ids.fields[key];
    return told(key, old.custom.get(id) ?? null) !== told(key, issue.custom.get(id) ?? null);
  };
  const isOther = ruleText(old.description) !== ruleText(issue.description);
  return [...[...new Set(rewritten)].filter(differs), ...(isOther ? (['description'] as const) : [])];
}

function otherValue(key: CustomFieldKey, ids: SiteIds, now: Json): Json {
  const options: Readonly<Record<string, Readonly<Record<string, string>>>> = ids.options;
  const [option = null] = optionsOf(key)
    .map((one) => options[key]?.[one] ?? '')
    .filter((id) => id !== now);
  switch (FIELDS[key].kind) {
    case 'text':
      return document('Otro resultado.');
    case 'number':
      return 77;
    case 'dateTime':
      return restInstant(START - 86_400_000);
    case 'option':
      return option;
    case 'user':
    case 'options':
      return null;
  }
}

/** Additions on the screen besides the fields. */
export function additions({ note, added }: Generated) {
  return {
    comments: note === null ? [] : [{ body: note }],
    attachments: added === null ? [] : [{ filename: added, mimeType: 'text/plain', content: Buffer.from('x') }],
  };
}
