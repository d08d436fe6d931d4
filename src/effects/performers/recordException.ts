import { keepException } from '../exception/keep';
import type { Performer } from '../performer';

/** Records what the history says of an exception: late or twice, it comes to the same. */
export const recordExceptionPerformer: Performer<'recordException'> = {
  repeat: 'again',
  name: () => 'recordException',
  perform: async (_effect, scene) => {
    await scene.begin();
    const kept = await keepException(scene.read.issue(), { ...scene, holders: scene.read.holders });
    return kept === 'nothing' ? 'nothing' : 'done';
  },
};
