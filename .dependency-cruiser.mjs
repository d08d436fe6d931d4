/**
 * A circle that stays. A page of the app can open a modal, and a modal shows a page of the app. The two components
 * therefore contain each other.
 */
const FRAME_AND_MODAL = '^packages/forge-sandbox/src/shell/forge/Forge(Frame|Modal)[.]tsx$';

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle',
      comment: 'Files import each other in a circle. Move the shared type or function to a file of its own.',
      severity: 'error',
      from: { pathNot: FRAME_AND_MODAL },
      to: { circular: true },
    },
    {
      name: 'package-alone',
      comment: 'The package of the sandbox knows no app. What it needs to be told is an option of it.',
      severity: 'error',
      from: { path: '^packages/forge-sandbox/' },
      to: { path: '^(src|static|demo|test|tools|locales|manifest[.]yml)' },
    },
    {
      name: 'package-by-entry',
      comment: 'Import the package by an entry of its package.json, such as forge-sandbox/testing.',
      severity: 'error',
      // The sample app is in the package's tests. This file shows it to the tests in the browser.
      from: { path: '^(src|static|demo|test|tools)/', pathNot: '^test/browser/sampleApp[.]ts$' },
      to: { path: '^packages/', dependencyTypesNot: ['aliased-workspace'] },
    },
    {
      name: 'not-deployed',
      comment: 'forge deploy bundles src and static. The sandbox and the demo only run on a laptop.',
      severity: 'error',
      from: { path: '^(src|static)/' },
      to: { path: '^(packages|demo)/' },
    },
  ],
  options: {
    // Imports of types alone count as well.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(build|node_modules)/|/dist/' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.mjs', '.d.ts'],
      // The entries of the package lead to its sources, as for types and tests.
      conditionNames: ['forge-sandbox-source', 'import', 'require', 'node', 'default', 'types'],
      exportsFields: ['exports'],
    },
  },
};
