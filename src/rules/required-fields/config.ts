import { control, weaker, WORDING } from '../config/drift';
import type { FilledValue } from '../config/filled';
import { CHANGE, FIELD, FIELDS, MINIMUM, OPTIONS, REASONS, REQUIREMENT, UNREADABLE } from '../config/parts';
import { list, number, oneOf, optional, structure, text } from '../config/value';

const KINDS = ['text', 'chosen', 'ticked', 'positive', 'future', 'holder'] as const;

/** A required field with the words for a missing, an unchanged (`now`) and an old value (`since`). */
const REQUIRED = structure(
  {
    id: FIELD,
    kind: oneOf(KINDS, control('requirementKind')),
    minimum: optional(MINIMUM),
    maximum: optional(number(weaker('maximum', 'up'))),
    options: optional(OPTIONS),
    role: optional(text(control('requirementRole', 'roles'))),
    text: text(WORDING),
    now: optional(text(WORDING)),
    since: optional(text(WORDING)),
  },
  REQUIREMENT,
);

/** The configuration of a rule of required fields. `since`: the change of status that old values precede. */
export const REQUIRED_FIELDS = {
  unreadable: UNREADABLE,
  fields: list(REQUIRED, FIELDS),
  since: optional(structure(CHANGE, control('status'))),
  ...REASONS,
};

export type RequiredFieldConfig = FilledValue<typeof REQUIRED>;
