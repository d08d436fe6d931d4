import type { CheckView, DeviationView } from '../../../src/entry/api/admin';

export type Severity = DeviationView['severity'];

/** The result of a check, the gravest deviations first. */
export interface Findings {
  readonly open: readonly DeviationView[];
  readonly accepted: readonly DeviationView[];
  /** `unproved`: no deviation is open, but a proof does not hold. */
  readonly verdict: 'clean' | 'onlyAccepted' | 'unproved' | 'found';
}

const GRAVEST_FIRST: readonly Severity[] = ['gate', 'flow', 'form'];

export function bySeverity(deviations: readonly DeviationView[]): readonly DeviationView[] {
  return deviations.toSorted((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity));
}

/** Evaluates a check. It is never clean if a proof does not hold, even if all deviations are accepted. */
export function findingsOf({ deviations, proofs }: Pick<CheckView, 'deviations' | 'proofs'>): Findings {
  const open = bySeverity(deviations.filter(({ accepted }) => !accepted));
  const accepted = bySeverity(deviations.filter((deviation) => deviation.accepted));
  const isProved = proofs.every(({ holds }) => holds);
  const calm = accepted.length > 0 ? 'onlyAccepted' : 'clean';
  return { open, accepted, verdict: open.length > 0 ? 'found' : isProved ? calm : 'unproved' };
}

/** True if an administrator should look at it. */
export function isAmiss(check: CheckView): boolean {
  const { verdict } = findingsOf(check);
  return verdict === 'found' || verdict === 'unproved';
}
