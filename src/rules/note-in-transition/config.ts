import { WORDING } from '../config/drift';
import { MINIMUM, UNREADABLE } from '../config/parts';
import { text } from '../config/value';

/** The configuration of a rule that requires a comment. */
export const NOTE = { minimum: MINIMUM, unreadable: UNREADABLE, text: text(WORDING) };
