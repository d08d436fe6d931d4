import { refuseGivingAway } from './people';
import { watchConsole } from './watchConsole';

/**
 * Runs before every test file. No log line of the app in this process, directly or on a host that runs the built app,
 * may reveal a person's text or identity. `startSandboxProcess` checks the output of other processes.
 */
const lines: string[] = [];
watchConsole((line) => void lines.push(line));

const look = (): void => {
  refuseGivingAway(lines.splice(0));
};
afterEach(look);
afterAll(look);
