import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** The folders of `src/install`, the lowest first. Each may import only the folders before it. */
const INSTALL_LAYERS = ['model', 'run', 'parts', 'compare', 'check', 'plan', 'removal', 'apply'];

/** The folders of `src/document`, the lowest first. Each may import only the folders before it. */
const DOCUMENT_LAYERS = ['content', 'diagram', 'versions', 'page', 'export', 'publish'];

/**
 * Imports point down: entry -> effects/install/document -> jira -> rules -> procedure. Only the upper layers import
 * `storage`, which imports nothing. Each row: a folder, and what it may not import. A row also binds the folders inside it. `.dependency-cruiser.mjs` refuses circles.
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
      '**/sandbox/**',
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
      '**/sandbox/**',
      '@forge/*',
      'node:*',
    ],
  ],
  ['src/storage/**', ['../*/**', '**/sandbox/**']],
  ['src/jira/**', ['**/storage/*', '**/document/*/*', '**/install/*', '**/effects/*', '**/entry/*', '**/sandbox/**']],
  ['src/document/**', ['**/jira/*', '**/rules/*', '**/install/*', '**/effects/*', '**/entry/*', '**/sandbox/**']],
  // Only publishing stores and hashes versions. The pages import the other folders.
  ...DOCUMENT_LAYERS.map((layer, level) => [
    `src/document/${layer}/**`,
    [
      ...DOCUMENT_LAYERS.slice(level + 1).map((above) => `**/${above}/*`),
      ...(layer === 'publish' ? [] : ['**/storage/*', '@forge/*', 'node:*']),
    ],
  ]),
  ['src/install/**', ['**/document/*/*', '**/effects/*', '**/entry/*', '**/sandbox/**']],
  ...INSTALL_LAYERS.map((layer, level) => [
    `src/install/${layer}/**`,
    INSTALL_LAYERS.slice(level + 1).map((above) => `**/${above}/*`),
  ]),
  ['src/effects/**', ['**/document/*/*', '**/install/*', '**/entry/*', '**/sandbox/**']],
  ['src/entry/**', ['**/sandbox/**', '**/static/**']],
  // The pages share the types in `api`.
  ['src/entry/api/**', ['**/handlers/*', '**/resolvers/**', '**/queues/*', '@forge/*', 'node:*']],
  ['src/entry/resolvers/**', ['**/handlers/*']],
  ['src/entry/queues/**', ['**/handlers/*', '**/resolvers/**']],
  ['src/entry/handlers/**', ['**/resolvers/**']],
  // The pages read what Jira answers with the same code as the functions, and only know the words of the resolvers.
  [
    'static/**',
    [
      '**/sandbox/**',
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
  ['sandbox/**', ['**/src/**', '**/static/**']],
  [
    'sandbox/expressions/**',
    ['../jira/*', '../../jira/*', '../forge/*', '../../forge/*', '../shell/*', '../../shell/*', '../demo/*'],
  ],
];

/** The forbidden imports of a folder: those of its own row, and those of the rows around it. */
function forbiddenIn(folder) {
  return DIRECTIONS.flatMap(([around, forbidden]) => (folder.startsWith(around.replace('**', '')) ? forbidden : []));
}

export default tseslint.config(
  { ignores: ['build/**', 'node_modules/**', 'stubs/**'] },
  js.configs.recommended,
  {
    files: ['**/*.ts', '**/*.tsx'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: {
      parserOptions: {
        project: [
          './tsconfig.json',
          './static/tsconfig.json',
          './sandbox/tsconfig.json',
          './sandbox/shell/client/tsconfig.json',
          './test/tsconfig.json',
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
);
