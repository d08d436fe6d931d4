import type { Setting } from '../config/drift';
import { CHANGE, FIELD, REASONS } from '../config/parts';
import { optional, text } from '../config/value';

/** The words of a check. Their presence enables the check, so their absence has a name of its own. */
const check = (setting: Setting) => optional(text({ setting, grade: 'words' }));

/** The configuration of the second person. A rule without a check of the app's record has no field and no change. */
export const SECOND_PERSON = {
  mover: check('mover'),
  scriptAuthor: check('scriptAuthor'),
  worker: check('worker'),
  unknownMover: check('unknownMover'),
  evidence: optional(FIELD),
  from: optional(CHANGE.from),
  to: optional(CHANGE.to),
  ...REASONS,
};
