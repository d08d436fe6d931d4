/**
 * Storage of a procedure's field in Jira. `system` fields exist on every site; the app creates all others as custom
 * fields.
 */
export type FieldKind = 'system' | 'text' | 'option' | 'options' | 'number' | 'dateTime' | 'user';

export interface FieldDefinition {
  readonly kind: FieldKind;
  /** Keys of the options, for `option` and `options`. */
  readonly options?: readonly string[];
}

/** Every field of the procedure. The key of a `system` field is Jira's own field id. */
export const FIELDS = {
  summary: { kind: 'system' },
  description: { kind: 'system' },
  priority: { kind: 'system' },
  assignee: { kind: 'system' },
  resolution: { kind: 'system' },
  attachment: { kind: 'system' },
  classification: { kind: 'option', options: ['report', 'parameters', 'problem'] },
  problemChecked: { kind: 'options', options: ['checked'] },
  userExperience: { kind: 'text' },
  additionalInformation: { kind: 'text' },
  priorityBacking: { kind: 'option', options: ['premises', 'generalManagement', 'executiveCommittee'] },
  requestedInformation: { kind: 'options', options: ['userExperience', 'additionalInformation'] },
  effortEstimate: { kind: 'number' },
  effortReasons: { kind: 'text' },
  timeSpent: { kind: 'number' },
  /** The analyst's declaration that scripts of an earlier round stay as they are. */
  scriptsKept: { kind: 'options', options: ['kept'] },
  executionInstruction: { kind: 'text' },
  testsConcluded: { kind: 'options', options: ['concluded'] },
  testResult: { kind: 'text' },
  exceptionReason: { kind: 'text' },
  exceptionValidUntil: { kind: 'dateTime' },
  newRequester: { kind: 'user' },
} as const satisfies Record<string, FieldDefinition>;

export type FieldKey = keyof typeof FIELDS;

type KeysOfKind<K extends FieldKind> = { [F in FieldKey]: (typeof FIELDS)[F]['kind'] extends K ? F : never }[FieldKey];

export type CustomFieldKey = KeysOfKind<Exclude<FieldKind, 'system'>>;
export type ChoiceFieldKey = KeysOfKind<'option' | 'options'>;
export type UserFieldKey = KeysOfKind<'user'>;

export const FIELD_KEYS = Object.keys(FIELDS) as readonly FieldKey[];

export function isCustomField(key: FieldKey): key is CustomFieldKey {
  return FIELDS[key].kind !== 'system';
}

export const CUSTOM_FIELD_KEYS: readonly CustomFieldKey[] = FIELD_KEYS.filter(isCustomField);

/** The user fields. */
export const USER_FIELD_KEYS: readonly UserFieldKey[] = FIELD_KEYS.filter(
  (key): key is UserFieldKey => FIELDS[key].kind === 'user',
);

/** The options of a choice field, in display order; empty for every other field. */
export function optionsOf(key: FieldKey): readonly string[] {
  const definition: FieldDefinition = FIELDS[key];
  return definition.options ?? [];
}
