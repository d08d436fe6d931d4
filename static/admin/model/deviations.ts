import type { CheckView, DeviationView } from '../../../src/entry/adminApi';

export type Severity = DeviationView['severity'];

/** What was found, gravest first. */
export interface Findings {
  readonly open: readonly DeviationView[];
  readonly accepted: readonly DeviationView[];
  readonly verdict: 'clean' | 'onlyAccepted' | 'found';
}

const GRAVEST_FIRST: readonly Severity[] = ['gate', 'flow', 'form'];

export function bySeverity(deviations: readonly DeviationView[]): readonly DeviationView[] {
  return deviations.toSorted((a, b) => GRAVEST_FIRST.indexOf(a.severity) - GRAVEST_FIRST.indexOf(b.severity));
}

/** What a check found. A proof that does not hold is never clean, whatever was accepted. */
export function findingsOf({ deviations, proofs }: Pick<CheckView, 'deviations' | 'proofs'>): Findings {
  const open = bySeverity(deviations.filter(({ accepted }) => !accepted));
  const accepted = bySeverity(deviations.filter((deviation) => deviation.accepted));
  const isWrong = open.length > 0 || proofs.some(({ holds }) => !holds);
  return { open, accepted, verdict: isWrong ? 'found' : accepted.length > 0 ? 'onlyAccepted' : 'clean' };
}
