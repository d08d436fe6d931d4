import { invoke } from '@forge/bridge';
import type { EffectsView, PanelAnswer } from '../../../src/entry/panelApi';

/** What came of asking the app: a value; a refusal in the reader's words; or no answer at all. */
export type EffectsReply =
  | { readonly state: 'ok'; readonly value: EffectsView }
  | { readonly state: 'refused'; readonly problem: string }
  | { readonly state: 'unreachable' };

/** Calls a function of the app, for a click: looking at the panel never does. */
export async function askEffects(functionKey: 'effects' | 'retry'): Promise<EffectsReply> {
  try {
    const answer: unknown = await invoke(functionKey, {});
    if (!isAnswer(answer)) return { state: 'unreachable' };
    return answer.ok ? { state: 'ok', value: answer.value } : { state: 'refused', problem: answer.problem };
  } catch {
    return { state: 'unreachable' };
  }
}

/** The panel and its resolver are deployed together, so that only the envelope is checked. */
function isAnswer(answer: unknown): answer is PanelAnswer<EffectsView> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
