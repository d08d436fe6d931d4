import type { Field } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import type { Json } from '../../site/json';
import { plainText } from '../../engine/fields/adf';
import { date, dateTime } from '../../engine/fields/dateKinds';
import type { FieldKind } from '../../engine/fields/kind';
import { asList, asText } from '../../engine/fields/kind';
import { option, options } from '../../engine/fields/optionKinds';
import { group, groups, user, users } from '../../engine/fields/peopleKinds';
import { readStored } from '../../engine/fields/stored';
import { labels, number, richText } from '../../engine/fields/textKinds';
import { resolveAccounts } from './accounts';
import type { JqlField, Searcher } from './field';

type Reading = Pick<JqlField, 'type' | 'resolve'> & {
  readonly values: (stored: Json) => readonly (string | number)[];
};

const ids = (stored: Json): string[] => (Array.isArray(stored) ? asList(stored).map(asText) : [asText(stored)]);

/** How JQL reads a kind of field. Kinds that are not here are lines of text. */
function readingOf(field: Field, kind: FieldKind): Reading {
  if (kind === option || kind === options) {
    return { type: 'id', values: ids, resolve: (_searcher, written) => optionIds(field, written) };
  }
  if (kind === user || kind === users) return { type: 'id', values: ids, resolve: resolveAccounts };
  if (kind === group || kind === groups) {
    return { type: 'id', values: ids, resolve: (searcher, written) => groupIds(searcher, written) };
  }
  if (kind === labels) return { type: 'words', values: ids };
  if (kind === number) return { type: 'number', values: (stored) => (typeof stored === 'number' ? [stored] : []) };
  if (kind === date) return { type: 'day', values: (stored) => [asText(stored)] };
  if (kind === dateTime) return { type: 'date', values: (stored) => [Date.parse(asText(stored))] };
  if (kind === richText) return { type: 'text', values: (stored) => [plainText(stored)] };
  return { type: 'text', values: (stored) => [asText(stored)] };
}

/** A custom field in JQL. */
export function customField(field: Field, kind: FieldKind): JqlField {
  const { type, resolve, values } = readingOf(field, kind);
  return {
    name: field.name,
    type,
    values: (_searcher, issue: Issue) => {
      const stored = readStored(issue, field.id);
      return stored === null ? [] : values(stored);
    },
    ...(resolve === undefined ? {} : { resolve }),
  };
}

function optionIds(field: Field, written: string): string[] {
  return field.contexts
    .flatMap(({ options: all }) => all)
    .filter(({ id, value }) => id === written || value.toLowerCase() === written.toLowerCase())
    .map(({ id }) => id);
}

function groupIds({ context }: Searcher, written: string): string[] {
  return [...context.site.groups.values()]
    .filter(({ groupId, name }) => groupId === written || name === written)
    .map(({ groupId }) => groupId);
}
