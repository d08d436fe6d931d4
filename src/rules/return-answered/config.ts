import { control, WORDING } from '../config/drift';
import { CHANGE, FIELD, FIELDS, MINIMUM, REQUIREMENT, UNREADABLE } from '../config/parts';
import { list, oneOf, structure, text } from '../config/value';

/** How the rule compares a field with its earlier value. */
const COMPARED = oneOf(['text', 'option', 'attachment'], control('requirementKind'));

/** The configuration of the answer to a way back. One of `fields` must have changed. */
export const RETURN_ANSWERED = {
  ...CHANGE,
  fields: list(structure({ id: FIELD, kind: COMPARED }, REQUIREMENT), FIELDS),
  minimum: MINIMUM,
  unreadable: UNREADABLE,
  unanswered: text(WORDING),
};
