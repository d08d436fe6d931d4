import { keepException } from '../exception/keep';
import type { Performer } from '../performer';

/** Records the exception from the history. A late or repeated run has the same result. */
export const recordExceptionPerformer: Performer<'recordException'> = {
  repeat: 'again',
  name: () => 'recordException',
  perform: async (_effect, scene) => {
    await scene.begin();
    const { read, execution } = scene;
    const kept = await keepException(read.issue(), { ...scene, holders: read.holders }, execution.at ?? Infinity);
    return kept === 'nothing' ? 'nothing' : 'done';
  },
};
