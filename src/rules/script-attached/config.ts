import { control, weaker, WORDING } from '../config/drift';
import { FIELD, OPTIONS } from '../config/parts';
import { list, number, text } from '../config/value';

const STATUS = text(control('status', 'statuses'));
const EXTENSIONS = weaker('extensions', 'added');
const MAXIMUM = number(weaker('maximum', 'up'));

/** The configuration of the attached script. `most` counts files, `authors` the people that the rule looks up. */
export const SCRIPT_ATTACHED = {
  extensions: list(text(EXTENSIONS), EXTENSIONS),
  workedIn: STATUS,
  refusedIn: STATUS,
  kept: FIELD,
  options: OPTIONS,
  role: text(control('requirementRole', 'roles')),
  picture: text(control('pictures')),
  most: MAXIMUM,
  authors: MAXIMUM,
  tooMany: text(WORDING),
  none: text(WORDING),
  refused: text(WORDING),
  stale: text(WORDING),
};
