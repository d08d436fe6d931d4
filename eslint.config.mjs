import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The folders of `src/install`, the lowest first. Each may import only the folders before it. */
const INSTALL_LAYERS = ['model', 'run', 'parts', 'compare', 'check', 'plan', 'removal', 'apply'];

/** The package of the sandbox and the demo. They run on a laptop only. Nothing that is deployed imports them. */
const LOCAL = ['forge-sandbox', 'forge-sandbox/**', '**/packages/**', '**/demo/**'];

/** The folders of `src/document`, the lowest first. Each may import only the folders before it. */
const DOCUMENT_LAYERS = ['content', 'diagram', 'versions', 'page', 'export', 'publish'];

/**
 * Imports point down: entry -> effects/install/document -> jira -> rules -> procedure. Only the upper layers import
 * `storage`, which imports nothing. Each row: a folder, and what it may not import. A row also binds the folders inside
 * it. `.dependency-cruiser.mjs` refuses circles.
 */
const DIRECTIONS = [
  [
    'src/procedure/**',
    [
      '**/jira/*',
      '**/jira',
      '**/document/*',
      '**/document/*/*',
      '**/install/*',
      '**/effects/*',
      '**/entry/*',
      // The folders of `src/rules`, not `procedure/rules`.
      '**/rules/*/*',
      '**/rules/kinds',
      '**/rules/missing',
      '**/storage/*',
      ...LOCAL,
      '@forge/*',
      'node:*',
    ],
  ],
  [
    'src/rules/**',
    [
      '**/jira/*',
      '**/jira',
      '**/document/*/*',
      '**/install/*',
      '**/effects/*',
      '**/entry/*',
      '**/storage/*',
      ...LOCAL,
      '@forge/*',
      'node:*',
    ],
  ],
  ['src/storage/**', ['../*/**', ...LOCAL]],
  ['src/jira/**', ['**/storage/*', '**/document/*/*', '**/install/*', '**/effects/*', '**/entry/*', ...LOCAL]],
  ['src/document/**', ['**/jira/*', '**/rules/*', '**/install/*', '**/effects/*', '**/entry/*', ...LOCAL]],
  // Only publishing stores and hashes versions. The pages import the other folders.
  ...DOCUMENT_LAYERS.map((layer, level) => [
    `src/document/${layer}/**`,
    [
      ...DOCUMENT_LAYERS.slice(level + 1).map((above) => `**/${above}/*`),
      ...(layer === 'publish' ? [] : ['**/storage/*', '@forge/*', 'node:*']),
    ],
  ]),
  ['src/install/**', ['**/document/*/*', '**/effects/*', '**/entry/*', ...LOCAL]],
  ...INSTALL_LAYERS.map((layer, level) => [
    `src/install/${layer}/**`,
    INSTALL_LAYERS.slice(level + 1).map((above) => `**/${above}/*`),
  ]),
  ['src/effects/**', ['**/document/*/*', '**/install/*', '**/entry/*', ...LOCAL]],
  ['src/entry/**', [...LOCAL, '**/static/**']],
  // The pages share the types in `api`.
  ['src/entry/api/**', ['**/handlers/*', '**/resolvers/**', '**/queues/*', '@forge/*', 'node:*']],
  ['src/entry/resolvers/**', ['**/handlers/*']],
  ['src/entry/queues/**', ['**/handlers/*', '**/resolvers/**']],
  ['src/entry/handlers/**', ['**/resolvers/**']],
  // The pages read the answers of Jira with the same code as the functions. Of the resolvers they know only the words.
  [
    'static/**',
    [
      ...LOCAL,
      '**/src/jira/client',
      '**/src/jira/rest/*',
      '**/src/install/*',
      '**/src/storage/*',
      '**/src/effects/*',
      '**/src/document/export/*',
      '**/src/document/publish/*',
      '**/src/entry/*',
      '!**/src/entry/api',
    ],
  ],
  // The demo and the tests use the package as anybody would, by its entries.
  ['demo/**', ['**/packages/**', '**/src/**', '**/static/**']],
  ['test/**', ['**/packages/**']],
  // The language stands alone.
  [
    'packages/forge-sandbox/src/expressions/**',
    ['jira', 'forge', 'confluence', 'control', 'shell'].flatMap((part) => [`../${part}/*`, `../../${part}/*`]),
  ],
];

/** The forbidden imports of a folder: those of its own row, and those of the rows around it. */
function forbiddenIn(folder) {
  return DIRECTIONS.flatMap(([around, forbidden]) => (folder.startsWith(around.replace('**', '')) ? forbidden : []));
}

export default tseslint.config(
  { ignores: ['build/**', '**/dist/**', '**/node_modules/**', 'tools/stubs/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './static/tsconfig.json',
          './demo/tsconfig.json',
          './test/tsconfig.json',
          './packages/forge-sandbox/tsconfig.json',
          './packages/forge-sandbox/src/shell/tsconfig.json',
          './packages/forge-sandbox/test/tsconfig.json',
        ],
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      'no-console': 'error',
    },
  },
  // The app's only log: the platform collects the console of a function.
  { files: ['src/entry/log.ts'], rules: { 'no-console': 'off' } },
  // The declaration of a module that is no file may not begin with an import: its types are named where they stand.
  {
    files: ['**/*.d.ts'],
    rules: { '@typescript-eslint/consistent-type-imports': ['error', { disallowTypeAnnotations: false }] },
  },
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', fetch: 'readonly' },
    },
  },
  ...DIRECTIONS.map(([folder]) => ({
    files: [`${folder}/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { group: forbiddenIn(folder), message: 'Imports point down: see the directions in eslint.config.mjs.' },
          ],
        },
      ],
    },
  })),
  // The example is the program of somebody without a build.
  {
    files: ['packages/forge-sandbox/examples/*.js'],
    languageOptions: {
      sourceType: 'commonjs',
      globals: {
        require: 'readonly',
        module: 'readonly',
        __dirname: 'readonly',
        console: 'readonly',
        Request: 'readonly',
      },
    },
  },
  // The package's sample app is in its tests. This file shows it to the tests in the browser.
  { files: ['test/browser/sampleApp.ts'], rules: { 'no-restricted-imports': 'off' } },
);
