import type { DocumentValues } from '../document/values';
import type { TransitionKey } from '../transitions';
import { say, type Words } from '../words';

/** What takes a branch: the estimate against the configured threshold, and whether Production has to be changed. */
type Branch = 'atMost' | 'above' | 'withProduction' | 'withoutProduction';

/** The transitions that branch. A rule says when; the picture and its description say the same in few words. */
export const BRANCHES: Readonly<Partial<Record<TransitionKey, Branch>>> = {
  startSupport: 'atMost',
  askConfirmation: 'above',
  finishWithProduction: 'withProduction',
  finishWithoutProduction: 'withoutProduction',
};

/** What the name of the transition does not say itself: only this is worth a word beside the name. */
export const isByEffort = (transition: string): boolean =>
  transition === 'startSupport' || transition === 'askConfirmation';

/** When a transition is taken, such as `≤ 4 h`; `null` for one that is no branch. */
export function branchText(transition: string, words: Words, values: DocumentValues): string | null {
  const branches: Readonly<Record<string, Branch>> = BRANCHES;
  const branch = branches[transition];
  return branch === undefined ? null : say(words.document.diagram[branch], values);
}
