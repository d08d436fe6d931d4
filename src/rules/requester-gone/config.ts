import { WORDING } from '../config/drift';
import { FIELD } from '../config/parts';
import { text } from '../config/value';

/** The configuration of the new requester. `field`: the field that names the person. */
export const REQUESTER_GONE = {
  field: FIELD,
  stillHere: text(WORDING),
  nobody: text(WORDING),
  inactive: text(WORDING),
  yourself: text(WORDING),
  assignee: text(WORDING),
};
