import type { DocumentValues } from '../content/values';
import type { TransitionKey } from '../../procedure/transitions';
import { say, type Words } from '../../procedure/words';

/** Condition of a branch: the estimate against the threshold, or the need to change Production. */
type Branch = 'atMost' | 'above' | 'withProduction' | 'withoutProduction';

/** The transitions that branch. A rule decides, and the picture and its description show the condition in short. */
export const BRANCHES: Readonly<Partial<Record<TransitionKey, Branch>>> = {
  startSupport: 'atMost',
  askConfirmation: 'above',
  finishWithProduction: 'withProduction',
  finishWithoutProduction: 'withoutProduction',
};

/** True if the transition's name does not tell the condition. Only then the condition appears beside the name. */
export const isByEffort = (transition: string): boolean =>
  transition === 'startSupport' || transition === 'askConfirmation';

/** The condition of a transition, such as `≤ 4 h`; `null` if it is no branch. */
export function branchText(transition: string, words: Words, values: DocumentValues): string | null {
  const branches: Readonly<Record<string, Branch>> = BRANCHES;
  const branch = branches[transition];
  return branch === undefined ? null : say(words.document.diagram[branch], values);
}
