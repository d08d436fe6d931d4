import { invoke } from '@forge/bridge';
import type { RecordAnswer, RecordView } from '../../../src/entry/recordApi';

/** What came of asking for the record: it; a refusal in the reader's words; or no answer at all. */
export type RecordReply =
  | { readonly state: 'ok'; readonly value: RecordView }
  | { readonly state: 'refused'; readonly problem: string }
  | { readonly state: 'unreachable' };

/** Asks the app for the record of this issue, for a click: looking at the panel never does. */
export async function askRecord(): Promise<RecordReply> {
  try {
    const answer: unknown = await invoke('record', {});
    if (!isAnswer(answer)) return { state: 'unreachable' };
    return answer.ok ? { state: 'ok', value: answer.value } : { state: 'refused', problem: answer.problem };
  } catch {
    return { state: 'unreachable' };
  }
}

/** The panel and its resolver are deployed together, so that only the envelope is checked. */
function isAnswer(answer: unknown): answer is RecordAnswer {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
