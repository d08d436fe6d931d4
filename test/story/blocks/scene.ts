import type { Cast } from '../cast';
import type { Input } from '../person';
import { createScene, type Scene } from '../scene';
import { anyTime } from './messages';

/** A scene in which transitions are refused. */
export interface Blocks {
  readonly scene: Scene;
  /** The state of an issue that a blocked transition must not change. */
  readonly state: (key: string) => Promise<unknown>;
  /**
   * Checks that the transition is refused with these messages, listed separately by Jira, and that nothing has changed.
   */
  readonly refuses: (
    key: string,
    who: keyof Cast,
    transition: string,
    input: Input,
    messages: readonly string[],
  ) => Promise<void>;
  /** Gives a person a second role during `act`. */
  readonly withRole: (who: keyof Cast, roleName: string, act: () => Promise<void>) => Promise<void>;
}

export function createBlocks(): Blocks {
  const scene = createScene();

  async function state(key: string): Promise<unknown> {
    const { fields, changelog } = await scene.cast.rosa.issue(key);
    return { fields, changelog };
  }

  return {
    scene,
    state,
    refuses: async (key, who, transition, input, messages) => {
      const { cast, sandbox } = scene;
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
      const { rosa, [who]: person } = scene.cast;
      const roles = await rosa.json<Record<string, string>>('GET', 'project/SOP/role');
      const id = roles[roleName]?.split('/').at(-1);
      const { accountId } = person.who;
      await rosa.json('POST', `project/SOP/role/${id ?? ''}`, { user: [accountId] });
      try {
        await act();
      } finally {
        await rosa.json('DELETE', `project/SOP/role/${id ?? ''}?user=${encodeURIComponent(accountId)}`);
      }
    },
  };
}
