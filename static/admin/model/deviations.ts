import type { CheckView, DeviationView } from '../../../src/entry/adminApi';

export type Severity = DeviationView['severity'];

/** What was found, gravest first. */
export interface Findings {
  readonly open: readonly DeviationView[];
  readonly accepted: readonly DeviationView[];
  /** `unproved`: nothing is open, and yet a proof does not hold. */
  readonly verdict: 'clean' | 'onlyAccepted' | 'unproved' | 'found';
}

const GRAVEST_FIRST: readonly Severity[] = ['gate', 'flow', 'form'];

export function bySeverity(deviations: readonly DeviationView[]): readonly DeviationView[] {
  return deviations.toSorted((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity));
}

/** What a check found. A proof that does not hold is never clean, whatever was accepted. */
export function findingsOf({ deviations, proofs }: Pick<CheckView, 'deviations' | 'proofs'>): Findings {
  const open = bySeverity(deviations.filter(({ accepted }) => !accepted));
  const accepted = bySeverity(deviations.filter((deviation) => deviation.accepted));
  const isProved = proofs.every(({ holds }) => holds);
  const calm = accepted.length > 0 ? 'onlyAccepted' : 'clean';
  return { open, accepted, verdict: open.length > 0 ? 'found' : isProved ? calm : 'unproved' };
}

/** Whether somebody should look at it. */
export function isAmiss(check: CheckView): boolean {
  const { verdict } = findingsOf(check);
  return verdict === 'found' || verdict === 'unproved';
}
