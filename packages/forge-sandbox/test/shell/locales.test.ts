import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { isMessageKey, translate } from '../../src/shell/i18n/translate';
import en from '../../src/shell/locales/en.json';
import es from '../../src/shell/locales/es.json';

const CLIENT = join(__dirname, '../../src/shell');

/** Beginnings of keys that are built from data (`named` or a template). */
const FAMILIES = ['field.', 'role.', 'theme.', 'issues.filter.', 'activity.', 'priority.', 'resolution.', 'issuetype.'];

function sourceOf(folder: string): string {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return sourceOf(path);
      return /\.tsx?$/.test(entry.name) ? readFileSync(path, 'utf8') : '';
    })
    .join('\n');
}

const placesOf = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort();

describe('texts of the shell', () => {
  test('Spanish and English have the same keys in the same order', () => {
    expect(Object.keys(en)).toEqual(Object.keys(es));
  });

  test.each(Object.entries(es))('%s says something, with the same facts in both languages', (key, spanish) => {
    if (!isMessageKey(key)) throw new Error(`${key} is not a key`);
    expect(spanish.trim()).not.toBe('');
    expect(en[key].trim()).not.toBe('');
    expect(placesOf(en[key])).toEqual(placesOf(spanish));
  });

  test('no text is left that nothing shows', () => {
    const source = sourceOf(CLIENT);
    const unused = Object.keys(es)
      .filter((key) => !FAMILIES.some((family) => key.startsWith(family)))
      .filter((key) => !source.includes(`'${key}'`));
    expect(unused).toEqual([]);
  });

  test.each([
    ['es', 'Asignar DEMO-1'],
    ['en', 'Assign DEMO-1'],
  ] as const)('%s fills in the facts', (language, text) => {
    expect(translate(language, 'assign.title', { key: 'DEMO-1' })).toBe(text);
  });

  test('a fact that is not given stays visible', () => {
    expect(translate('es', 'assign.title')).toBe('Asignar {key}');
  });

  test('an inherited name is no key', () => {
    expect(isMessageKey('toString')).toBe(false);
  });
});
