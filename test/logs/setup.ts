import { refuseGivingAway } from './people';
import { watchConsole } from './watchConsole';

/**
 * Runs before every test file. No log line of the app in this process may reveal a person's text or identity. That
 * applies to the app itself and to a host that runs the built app. `startSandboxProcess` checks the output of other
 * processes.
 */
const lines: string[] = [];
watchConsole((line) => void lines.push(line));

const look = (): void => {
  refuseGivingAway(lines.splice(0));
};
afterEach(look);
afterAll(look);
