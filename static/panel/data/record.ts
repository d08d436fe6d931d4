import { invoke } from '@forge/bridge';
import type { RecordAnswer, RecordView } from '../../../src/entry/recordApi';

/** The answer to a call: the record, a refusal in the reader's words, or no answer at all. */
export type RecordReply =
  | { readonly state: 'ok'; readonly value: RecordView }
  | { readonly state: 'refused'; readonly problem: string }
  | { readonly state: 'unreachable' };

/** Requests the record of this issue. Only a click does so; opening the panel does not. */
export async function askRecord(): Promise<RecordReply> {
  try {
    const answer: unknown = await invoke('record', {});
    if (!isAnswer(answer)) return { state: 'unreachable' };
    return answer.ok ? { state: 'ok', value: answer.value } : { state: 'refused', problem: answer.problem };
  } catch {
    return { state: 'unreachable' };
  }
}

/** Checks only the envelope, because the panel and its resolver are deployed together. */
function isAnswer(answer: unknown): answer is RecordAnswer {
  return typeof answer === 'object' && answer !== null && 'ok' in answer;
}
