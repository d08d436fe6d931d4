import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { PEOPLE } from '../../demo/cast';
import { PROJECT } from '../../demo/startDemo';
import en from '../../locales/en-US.json';
import es from '../../locales/es-ES.json';
import { CUSTOM_FIELD_KEYS } from '../../src/procedure/fields';
import { PROJECT_ROLES } from '../../src/procedure/roles';

const ROOT = path.resolve(__dirname, '../..');

/** Jira's own terms, which the app's fields share with every worklog and every search. */
const JIRAS_OWN: readonly string[] = ['timeSpent', 'classification', 'Classification'];

const manifest = parse(readFileSync(path.join(ROOT, 'manifest.yml'), 'utf8')) as {
  readonly modules: Readonly<Record<string, readonly { readonly key: string }[]>>;
};

/** Keys of several words. A single word, such as `panel`, names nothing in particular. */
const moduleKeys = Object.values(manifest.modules)
  .flat()
  .map(({ key }) => key)
  .filter((key) => key.includes('-'));

/** Everything that names this app: its organisation, its people, its fields, roles and modules. */
const NAMES: readonly string[] = [
  ...['procedimiento', 'soporte', 'procedure', 'cooperative', 'cooperativa', PROJECT.key],
  ...Object.values(PEOPLE).flatMap(({ displayName, email }) => [email, ...displayName.split(' ')]),
  ...CUSTOM_FIELD_KEYS.flatMap((key) => [key, es.fields[key], en.fields[key]]),
  ...PROJECT_ROLES.flatMap((key) => [es.roles[key], en.roles[key], ...(/[A-Z]/.test(key) ? [key] : [])]),
  ...moduleKeys,
].filter((name) => !JIRAS_OWN.includes(name));

const PATTERN = new RegExp(
  `(?<!\\p{L})(?:${NAMES.map((name) => name.replace(/[.()]/g, '\\$&')).join('|')})(?!\\p{L})`,
  'giu',
);

/** The package's files, except those that Git ignores. */
const files = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', 'packages'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\n')
  .filter((file) => file !== '');

it('the package names nothing of this app', () => {
  expect(files.length).toBeGreaterThan(400);
  const found = files.flatMap((file) =>
    [...readFileSync(path.join(ROOT, file), 'utf8').matchAll(PATTERN)].map(([name]) => `${file}: ${name}`),
  );
  expect(found).toEqual([]);
});
