import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Imports point down: entry -> effects/install -> jira -> procedure. Each row: a folder, and what it may not import. */
const DIRECTIONS = [
  [
    'src/procedure/**',
    ['**/jira/*', '**/jira', '**/install/*', '**/effects/*', '**/entry/*', '**/sandbox/**', '@forge/*', 'node:*'],
  ],
  ['src/jira/**', ['**/install/*', '**/effects/*', '**/entry/*', '**/sandbox/**']],
  ['src/install/**', ['**/effects/*', '**/entry/*', '**/sandbox/**']],
  ['src/effects/**', ['**/install/*', '**/entry/*', '**/sandbox/**']],
  ['src/entry/**', ['**/sandbox/**', '**/static/**']],
  // The pages read what Jira answers with the same code as the functions, and only know the words of the admin resolver.
  [
    'static/**',
    [
      '**/sandbox/**',
      '**/src/jira/client',
      '**/src/jira/rest/*',
      '**/src/install/*',
      '**/src/effects/*',
      '**/src/entry/!(adminApi)',
    ],
  ],
  ['sandbox/**', ['**/src/**', '**/static/**']],
  [
    'sandbox/expressions/**',
    ['../jira/*', '../../jira/*', '../forge/*', '../../forge/*', '../shell/*', '../../shell/*', '../demo/*'],
  ],
];

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
  { files: ['**/*.tsx'], plugins: { 'react-hooks': reactHooks }, rules: reactHooks.configs.recommended.rules },
  {
    files: ['**/*.mjs'],
    languageOptions: {
      globals: { process: 'readonly', console: 'readonly', URL: 'readonly', setTimeout: 'readonly', fetch: 'readonly' },
    },
  },
  ...DIRECTIONS.map(([folder, forbidden]) => ({
    files: [`${folder}/*.{ts,tsx}`],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: forbidden, message: 'Imports point down: see the directions in eslint.config.mjs.' }] },
      ],
    },
  })),
);
