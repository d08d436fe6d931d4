import type { RestIssue } from '../jira/issue';
import { transition } from '../procedure/transitions';
import type { Execution } from './execution';
import type { Ledger, Repeat } from './ledger';
import type { Scene } from './performer';
import { actOf } from './performers';
import { readings } from './readings';

export interface EffectContext extends Omit<Scene, 'execution' | 'read'> {
  readonly ledger: Ledger;
  /** Brings the ticket's record up to date with its changelog. */
  record(issue: RestIssue): Promise<void>;
}

/**
 * Everything that follows one transition. Delivered again, it does only what was not done. One effect that fails does
 * not keep the others from happening; the first failure is thrown at the end, so that there is another delivery.
 */
export async function performEffects(execution: Execution, context: EffectContext): Promise<void> {
  const scene: Scene = { ...context, execution, read: readings(context.client, execution, context.ids) };
  const failures: Error[] = [];
  const once = async (name: string, repeat: Repeat, act: () => Promise<unknown>): Promise<void> => {
    try {
      await context.ledger.once(execution.id, name, repeat, act);
    } catch (failure) {
      failures.push(failure instanceof Error ? failure : new Error(String(failure)));
    }
  };
  for (const act of transition(execution.transition).effects.map(actOf)) {
    await once(act.name, act.repeat, () => act.perform(scene));
  }
  await once('record', 'again', async () => context.record(await scene.read.issue()));
  const [first] = failures;
  if (first !== undefined) throw first;
}
