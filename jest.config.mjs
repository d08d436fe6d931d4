/** @type {import('jest').Config} */
export default {
  testEnvironment: 'node',
  // On two cores Jest would work with one, and much of what the tests wait for is another process.
  maxWorkers: '100%',
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  // No test depends on how fast the machine is: a limit only ends a test that hangs.
  testTimeout: 600_000,
  // Whatever a test is about: what the app logs meanwhile gives nobody away.
  setupFilesAfterEnv: ['<rootDir>/test/logs/setup.ts'],
  transform: {
    // Types are checked once for the whole tree by `npm run typecheck`; here files are only transpiled.
    '^.+\\.tsx?$': [
      'ts-jest',
      {
        tsconfig: {
          module: 'commonjs',
          moduleResolution: 'node10',
          target: 'es2022',
          esModuleInterop: true,
          resolveJsonModule: true,
          isolatedModules: true,
        },
        diagnostics: false,
      },
    ],
  },
};
