/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // The tests run the sources of the package, as every test of this workspace does.
  testEnvironmentOptions: { customExportConditions: ['forge-sandbox-source', 'node', 'node-addons'] },
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // No test depends on how fast the machine is: a limit only ends a test that hangs.
  testTimeout: 600_000,
  transform: {
    // `npm run typecheck` checks the types; here files are only transpiled.
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        tsconfig: {
          module: 'commonjs',
          moduleResolution: 'node10',
          target: 'es2022',
          jsx: 'react-jsx',
          esModuleInterop: true,
          resolveJsonModule: true,
          isolatedModules: true,
        },
        diagnostics: false,
      },
    ],
  },
};
