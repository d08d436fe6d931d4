import { WORDING } from '../config/drift';
import { CHANGE, FIELD } from '../config/parts';
import { text } from '../config/value';

/** The configuration of the requested exception. `exception`: the app's field. */
export const EXCEPTION_ASKED = { exception: FIELD, ...CHANGE, notAsked: text(WORDING), asker: text(WORDING) };
