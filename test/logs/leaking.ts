import { log } from '../../src/entry/log';
import { SENTINEL } from './people';

/** What `logs.test.ts` has run as a file of tests, to see that it fails: nothing is wrong here but what is logged. */
it('logs in peace', () => {
  log('info', { event: 'effects', issueId: '10001' });
});

it('writes past the logger', () => {
  globalThis.console.error(new Error(`Jira answered: ${process.env['LEAK'] === 'word' ? SENTINEL : 'Lucía, no'}`));
});
