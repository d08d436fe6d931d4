import type { Json } from '../../sandbox/jira/site/json';

const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/\S+|www[.]\S+|\S+@\S+|\d{4}-\d{2}-\d{2}/giu;

/** What a document says, generously: all text in it, whatever kind of node it is in. */
function saidIn(value: Json): string {
  if (Array.isArray(value)) return (value as readonly Json[]).map(saidIn).join(' ');
  if (typeof value !== 'object' || value === null) return '';
  const members = value as Readonly<Record<string, Json>>;
  const own = ['text', 'title', 'shortName', 'alt', 'url']
    .map((name) => members[name])
    .filter((one) => typeof one === 'string');
  return [...own, saidIn(members['attrs'] ?? null), saidIn(members['content'] ?? null)].join(' ');
}

/**
 * Letters and digits of a document, or of a text, outside of addresses and dates. Some letters are never seen: fillers of
 * Hangul, which Unicode tells to ignore.
 */
export function lettersIn(value: Json): number {
  const said = typeof value === 'string' ? value : saidIn(value);
  return said.replace(ADDRESS, ' ').replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '').length;
}
