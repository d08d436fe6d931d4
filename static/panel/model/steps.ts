import type { Move } from '../../../src/procedure/facts';
import type { RoleKey } from '../../../src/procedure/roles';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';

/** A step of the document, 1 to 12. */
export type StepNumber = Exclude<(typeof STATUSES)[StatusKey]['step'], null>;

/**
 * `done`: the request has passed it. `skipped`: the request passed it without needing it. `present`: its present step.
 * `ahead`: still to come. `stopped`: it was cancelled there. `dropped`: the cancellation left it undone. `unseen`:
 * passed, done or skipped.
 */
export type StepState = 'done' | 'skipped' | 'unseen' | 'present' | 'ahead' | 'stopped' | 'dropped';

export interface Step {
  readonly step: StepNumber;
  readonly state: StepState;
}

const STEPS: readonly StepNumber[] = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12];

/**
 * The twelve steps of a request.
 * @param moves newest first.
 */
export function stepsOf(status: StatusKey, moves: readonly Move[]): readonly Step[] {
  const skipped = skippedSteps(moves);
  const behind = (step: StepNumber): StepState => (skipped.has(step) ? 'skipped' : 'done');
  if (status === 'finished') return STEPS.map((step) => ({ step, state: behind(step) }));
  const present = status === 'cancelled' ? cancelledAt(moves) : STATUSES[status].step;
  const [here, ahead]: readonly [StepState, StepState] =
    status === 'cancelled' ? ['stopped', 'dropped'] : ['present', 'ahead'];
  return STEPS.map((step) => {
    if (present === null || step > present) return { step, state: ahead };
    return { step, state: step === present ? here : behind(step) };
  });
}

/** Steps with an incomplete history, which does not show which of the passed ones were skipped. */
export function asFarAsSeen(steps: readonly Step[]): readonly Step[] {
  return steps.map(({ step, state }) => ({ step, state: state === 'done' || state === 'skipped' ? 'unseen' : state }));
}

/** The step that a cancelled request had reached; `null` if the history does not show it. */
export function cancelledAt(moves: readonly Move[]): StepNumber | null {
  const from = moves[0]?.to === 'cancelled' ? moves[0].from : null;
  return from === null ? null : STATUSES[from].step;
}

/** Steps that the request skipped and has not returned to since. */
function skippedSteps(moves: readonly Move[]): ReadonlySet<StepNumber> {
  const skipped = new Set<StepNumber>();
  for (const { from, to } of moves.toReversed()) {
    const left = from === null ? null : STATUSES[from].step;
    const reached = to === null ? null : STATUSES[to].step;
    if (left === null || reached === null) continue;
    for (const step of STEPS) {
      if (step > left && step < reached) skipped.add(step);
      else if (step >= Math.min(left, reached)) skipped.delete(step);
    }
  }
  return skipped;
}

/** The document's role of a step: that of the step's first status. */
export function roleOfStep(step: StepNumber): RoleKey {
  const own = Object.values(STATUSES).find((status) => status.step === step);
  if (own?.responsible == null) throw new Error(`No status stands at step ${step}`);
  return own.responsible;
}
