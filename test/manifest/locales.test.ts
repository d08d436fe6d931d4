import { readFileSync } from 'node:fs';
import path from 'node:path';
import english from '../../locales/en-US.json';
import spanish from '../../locales/es-ES.json';

type Words = { readonly [key: string]: string | Words };

/** Every text by its path, such as `reasons.note`. */
function texts(words: Words, prefix = ''): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [key, value] of Object.entries(words)) {
    if (typeof value === 'string') found.set(`${prefix}${key}`, value);
    else for (const [path, text] of texts(value, `${prefix}${key}.`)) found.set(path, text);
  }
  return found;
}

const places = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

const SPANISH = texts(spanish);
const ENGLISH = texts(english);

it('English has every text that Spanish has, and no other', () => {
  expect([...ENGLISH.keys()].sort()).toEqual([...SPANISH.keys()].sort());
});

it.each([...SPANISH])('%s has the same places in both languages', (key, text) => {
  expect(places(ENGLISH.get(key) ?? '')).toEqual(places(text));
});

it('no text is empty or padded', () => {
  for (const [key, text] of [...SPANISH, ...ENGLISH]) {
    // Separators are the only texts whose white space matters.
    if (!key.endsWith('separator') && key !== 'panel.or') expect(`${key}: ${text.trim()}`).toBe(`${key}: ${text}`);
    expect(text).not.toBe('');
  }
});

it('every text that the manifest names is there', () => {
  const manifest = readFileSync(path.resolve(__dirname, '../../manifest.yml'), 'utf8');
  const named = [...manifest.matchAll(/i18n: ([\w.]+)/g)].map(([, key]) => key ?? '');
  expect(named.length).toBeGreaterThan(20);
  for (const key of named) expect([...SPANISH.keys()]).toContain(key);
});
