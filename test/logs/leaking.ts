import { log } from '../../src/entry/log';
import { SENTINEL } from './people';

/** Test file that `logs.test.ts` runs to see it fail. Only its log lines are wrong. */
it('logs in peace', () => {
  log('info', { event: 'effects', issueId: '10001' });
});

it('writes past the logger', () => {
  globalThis.console.error(new Error(`Jira answered: ${process.env['LEAK'] === 'word' ? SENTINEL : 'Lucía, no'}`));
});
