import { castOf, type Cast } from './cast';
import { startSandboxProcess, type SandboxProcess } from './sandboxProcess';
import { OPEN } from './walk';

/** The scene of the tests of one file: a sandbox with all people, at an hour at which Production is open. */
export interface Scene {
  readonly sandbox: SandboxProcess;
  readonly cast: Cast;
}

/** Starts the sandbox before the tests of a file and stops it afterwards. Use it inside tests only. */
export function createScene(): Scene {
  let sandbox: SandboxProcess;
  let cast: Cast;

  beforeAll(async () => {
    sandbox = await startSandboxProcess();
    cast = castOf(sandbox);
    await sandbox.setClock(OPEN);
  });

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
