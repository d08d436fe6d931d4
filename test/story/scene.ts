import { castOf, type Cast } from './cast';
import { startSandboxProcess, type SandboxProcess } from './sandboxProcess';
import { OPEN } from './walk';

/** What the tests of one file play in: a sandbox, at an hour at which Production is open, with everybody there. */
export interface Scene {
  readonly sandbox: SandboxProcess;
  readonly cast: Cast;
}

/** Starts the sandbox before the tests of a file, and stops it after them; it is there for what the tests do. */
export function createScene(): Scene {
  let sandbox: SandboxProcess;
  let cast: Cast;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
    cast = castOf(sandbox);
    await sandbox.setClock(OPEN);
  }, 60_000);

  afterAll(() => sandbox.stop());

  return {
    get sandbox() {
      return sandbox;
    },
    get cast() {
      return cast;
    },
  };
}
