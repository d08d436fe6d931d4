import { control, WORDING } from '../config/drift';
import { AROUND, CHANGE, FIELD, OFFSETS, SENTENCE } from '../config/parts';
import { flag, text } from '../config/value';

/** The configuration of the unchanged files. `approval`: the files are compared with those of the approval. */
export const SCRIPT_UNCHANGED = {
  evidence: FIELD,
  approval: flag(control('status')),
  ...CHANGE,
  picture: text(control('pictures')),
  turning: text(control('unreadable')),
  notShown: text({ setting: 'text', grade: 'form' }),
  noRecord: text(WORDING),
  pending: text(WORDING),
  differs: text(WORDING),
  empty: text(WORDING),
  onlyAdded: AROUND,
  changed: AROUND,
  added: SENTENCE,
  removed: SENTENCE,
  replaced: SENTENCE,
  gone: AROUND,
  more: AROUND,
  somebody: text(WORDING),
  separator: text(WORDING),
  offsets: OFFSETS,
};
