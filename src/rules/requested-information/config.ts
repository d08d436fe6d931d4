import { control, WORDING } from '../config/drift';
import { CHANGE, FIELD, FIELDS, MINIMUM, REASONS, REQUIREMENT, UNREADABLE } from '../config/parts';
import { list, structure, text } from '../config/value';

/** A field, the option that asks for it, and the words for a missing and an old value. */
const REQUESTED = structure(
  { id: FIELD, option: text(control('option')), text: text(WORDING), old: text(WORDING) },
  REQUIREMENT,
);

/** The configuration of the rule of requested information. `asked`: the field with the request. */
export const REQUESTED_INFORMATION = {
  asked: FIELD,
  fields: list(REQUESTED, FIELDS),
  ...CHANGE,
  minimum: MINIMUM,
  unreadable: UNREADABLE,
  answer: text(WORDING),
  ...REASONS,
};
