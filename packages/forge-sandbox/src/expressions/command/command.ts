import { analyseCase, answer } from '../cases/answer';
import { readCases, type Case } from '../cases/case';
import { CaseProblem } from '../cases/context';
import { repl } from './repl';
import type { Terminal } from './terminal';

const USAGE = `Usage:
  jira-expressions CASES.json             evaluates each case; prints {"id", "value"} or {"id", "error", "message"}
  jira-expressions --analyse CASES.json   prints the analysis of each case instead
  jira-expressions --repl                 evaluates lines against a sample issue
A case is {"id": "...", "expression": "...", "context": {...}}; see src/expressions/README.md of forge-sandbox.
`;

/** Exit code for a command that is not understood, and for a file that cannot be read. */
const BAD_INPUT = 2;

/** Works on one case. A problem's message begins with the case's id. */
function ofCase<Result>(given: Case, work: (given: Case) => Result): Result {
  try {
    return work(given);
  } catch (error) {
    if (error instanceof CaseProblem) throw new CaseProblem(`Case ${given.id}: ${error.message}`);
    throw error;
  }
}

function readFile(terminal: Terminal, path: string): string {
  try {
    return terminal.readFile(path);
  } catch (error) {
    throw new CaseProblem(`${path} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** Runs the command. @returns the exit code: 0, or 2 for bad input. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  const flags = args.filter((argument) => argument.startsWith('--'));
  const paths = args.filter((argument) => !argument.startsWith('--'));
  const [flag, ...otherFlags] = flags;
  const [path, ...otherPaths] = paths;
  const isKnown = flag === undefined || flag === '--analyse' || flag === '--repl';
  const isComplete = (flag === '--repl') === (path === undefined);
  if (!isKnown || !isComplete || otherFlags.length > 0 || otherPaths.length > 0) {
    terminal.error(USAGE);
    return BAD_INPUT;
  }
  if (path === undefined) {
    await repl(terminal);
    return 0;
  }
  try {
    const now = terminal.now();
    const work = (given: Case): object => (flag === '--analyse' ? analyseCase(given) : answer(given, now));
    const results = readCases(readFile(terminal, path)).map((given) => ofCase(given, work));
    terminal.out(`${JSON.stringify(results, null, 2)}\n`);
    return 0;
  } catch (error) {
    if (!(error instanceof CaseProblem)) throw error;
    terminal.error(`${error.message}.\n`);
    return BAD_INPUT;
  }
}
