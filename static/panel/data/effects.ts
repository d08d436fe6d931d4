import { invoke } from '@forge/bridge';
import type { EffectsView, PanelAnswer } from '../../../src/entry/panelApi';

/** The answer to a call: a value, a refusal in the reader's words, or no answer at all. */
export type EffectsReply =
  | { readonly state: 'ok'; readonly value: EffectsView }
  | { readonly state: 'refused'; readonly problem: string }
  | { readonly state: 'unreachable' };

/** Calls a function of the app. Only a click does so; opening the panel does not. */
export async function askEffects(functionKey: 'effects' | 'retry'): Promise<EffectsReply> {
  try {
    const answer: unknown = await invoke(functionKey, {});
    if (!isAnswer(answer)) return { state: 'unreachable' };
    return answer.ok ? { state: 'ok', value: answer.value } : { state: 'refused', problem: answer.problem };
  } catch {
    return { state: 'unreachable' };
  }
}

/** Checks only the envelope, because the panel and its resolver are deployed together. */
function isAnswer(answer: unknown): answer is PanelAnswer<EffectsView> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
