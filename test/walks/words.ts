import type { Json } from 'forge-sandbox/jira';

const ADDRESS = /[a-z][a-z0-9+.-]*:\/\/\S+|www[.]\S+|\S+@\S+|\d{4}-\d{2}-\d{2}/giu;

/** All text in a document, in nodes of any kind. */
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
 * Number of letters and digits in a document or a text, outside addresses and dates. Some letters are invisible: the
 * fillers of Hangul, which Unicode says to ignore. They do not count.
 */
export function lettersIn(value: Json): number {
  const said = typeof value === 'string' ? value : saidIn(value);
  return said.replace(ADDRESS, ' ').replace(/[^\p{L}\p{N}]|\p{Default_Ignorable_Code_Point}/gu, '').length;
}
