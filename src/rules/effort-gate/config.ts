import { control, weaker, WORDING } from '../config/drift';
import { FIELD } from '../config/parts';
import { number, oneOf, text } from '../config/value';

/** The configuration of the effort limit. `threshold` is in hours. */
export const EFFORT_GATE = {
  field: FIELD,
  mode: oneOf(['atMost', 'above'], control('mode')),
  threshold: number(weaker('threshold', 'up')),
  missing: text(WORDING),
  old: text(WORDING),
  wrong: text(WORDING),
};
