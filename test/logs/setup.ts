import { refuseGivingAway } from './people';
import { watchConsole } from './watchConsole';

/**
 * Before every file of tests: no line that the app writes to its log in this process, directly or on a host that runs the
 * built app, may say what people wrote or who they are. What other processes write, `startSandboxProcess` looks through.
 */
const lines: string[] = [];
watchConsole((line) => void lines.push(line));

const look = (): void => {
  refuseGivingAway(lines.splice(0));
};
afterEach(look);
afterAll(look);
