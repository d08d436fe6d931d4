import sandbox from './packages/forge-sandbox/jest.config.mjs';

/** The tests of the app and those of the package, with the package's own settings. @type {import('jest').Config} */
export default {
  ...sandbox,
  roots: ['<rootDir>/test', '<rootDir>/packages/forge-sandbox/test'],
  // On two cores Jest would work with one, and much of what the tests wait for is another process.
  maxWorkers: '100%',
  // Whatever a test is about: what the app logs meanwhile gives nobody away.
  setupFilesAfterEnv: ['<rootDir>/test/logs/setup.ts'],
};
