import { castOf, type Cast } from '../cast';
import type { Input } from '../person';
import { startSandboxProcess, type SandboxProcess } from '../sandboxProcess';
import { OPEN } from '../walk';
import { anyTime } from './messages';

/** A sandbox of the tests of one file, at an hour at which Production is open, with everybody there. */
export interface Scene {
  readonly sandbox: SandboxProcess;
  readonly cast: Cast;
  /** Everything of an issue that a blocked transition must not touch. */
  state(key: string): Promise<unknown>;
  /** The transition is refused with these messages, each of which Jira lists for itself, and nothing has changed. */
  refuses(key: string, who: keyof Cast, transition: string, input: Input, messages: readonly string[]): Promise<void>;
  /** Gives somebody a second role for as long as it takes. */
  withRole(who: keyof Cast, roleName: string, act: () => Promise<void>): Promise<void>;
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

  async function state(key: string): Promise<unknown> {
    const { fields, changelog } = await cast.rosa.issue(key);
    return { fields, changelog };
  }

  return {
    get sandbox() {
      return sandbox;
    },
    get cast() {
      return cast;
    },
    state,
    refuses: async (key, who, transition, input, messages) => {
      const before = await state(key);
      const invocations = (await sandbox.metrics()).functionInvocations;
      const refused = await cast[who].move(key, transition, input);
      expect(refused).not.toBeNull();
      expect((refused?.messages ?? []).map(anyTime).sort()).toEqual([...messages].sort());
      expect(refused?.status).toBe(400);
      expect(await state(key)).toEqual(before);
      expect((await sandbox.metrics()).functionInvocations).toBe(invocations);
    },
    withRole: async (who, roleName, act) => {
      const roles = await cast.rosa.json<Record<string, string>>('GET', 'project/SOP/role');
      const id = roles[roleName]?.split('/').at(-1);
      const { accountId } = cast[who].who;
      await cast.rosa.json('POST', `project/SOP/role/${id ?? ''}`, { user: [accountId] });
      try {
        await act();
      } finally {
        await cast.rosa.json('DELETE', `project/SOP/role/${id ?? ''}?user=${encodeURIComponent(accountId)}`);
      }
    },
  };
}
