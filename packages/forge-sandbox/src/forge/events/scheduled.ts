import { z } from 'zod';
import type { Invoke } from '../invocation/invoker';
import type { Journal } from '../invocation/journal';
import type { Manifest } from '../manifest/manifest';
import type { Identity } from '../runtime/identity';

/** The answer that a scheduled function must return (documented). Any other counts as failed, 424 on the platform. */
const ANSWER_SHAPE = z.looseObject({ statusCode: z.number().int() });

export interface ScheduledDependencies {
  readonly manifest: Manifest;
  readonly identity: Identity;
  readonly invoke: Invoke;
  readonly journal: Journal;
  readonly random: () => string;
  readonly seconds: (functionKey: string) => number;
}

/**
 * Runs a scheduled trigger now. The sandbox never runs one by itself, because its clock stands still or jumps. The test
 * or person that moves the clock decides when a day has passed.
 * @throws Error if the manifest has no such trigger.
 */
export function scheduledRuns(dependencies: ScheduledDependencies): (moduleKey: string) => Promise<void> {
  return async (moduleKey) => {
    const trigger = dependencies.manifest.of('scheduledTrigger').find((candidate) => candidate.key === moduleKey);
    if (trigger === undefined) throw new Error(`The manifest has no scheduledTrigger "${moduleKey}".`);
    const outcome = await dependencies.invoke({
      functionKey: trigger.function,
      moduleKey,
      moduleType: 'scheduledTrigger',
      seconds: dependencies.seconds(trigger.function),
      payload: {
        context: { cloudId: dependencies.identity.cloudId, moduleKey },
        contextToken: dependencies.random(),
      },
    });
    if (outcome.ok && !ANSWER_SHAPE.safeParse(outcome.value).success) {
      dependencies.journal.failed(trigger.function, 'A scheduled function must return {statusCode}; this one did not.');
    }
  };
}
