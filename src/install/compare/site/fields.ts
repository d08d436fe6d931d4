import { CUSTOM_FIELD_KEYS, type ChoiceFieldKey, type CustomFieldKey } from '../../../procedure/fields';
import type { Observed, ObservedOption } from './observed';
import type { FieldDifference } from './siteDifference';
import type { WantedSite } from './wanted';

/** True if a field of the procedure is usable. If not, missing uses of it are no differences of their own. */
export function isThere(observed: Observed, field: CustomFieldKey): boolean {
  const present = observed.fields[field];
  return present !== null && present.trashed !== true;
}

/**
 * Differences of fields: missing, in the trash, another name or type, or hidden in the project. It includes their
 * options.
 */
export function fieldDifferences(wanted: WantedSite, observed: Observed): readonly FieldDifference[] {
  return CUSTOM_FIELD_KEYS.flatMap((field): readonly FieldDifference[] => {
    const present = observed.fields[field];
    if (present === null) return [{ code: 'fieldMissing', severity: 'flow', field }];
    if (present.trashed === true) return [{ code: 'fieldTrashed', severity: 'flow', field }];
    const { id, name, type } = wanted.fields[field];
    const hidden = observed.visibleFields !== null && !observed.visibleFields.includes(id);
    const texts = [
      { code: 'fieldRenamed', severity: 'form', field, from: name, to: present.name },
      { code: 'fieldType', severity: 'gate', field, from: type, to: present.type },
    ] as const;
    return [
      ...texts.filter(({ from, to }) => from !== to),
      ...(hidden ? [{ code: 'fieldHidden' as const, severity: 'flow' as const, field }] : []),
      ...(isChoice(field, wanted) ? optionDifferences(field, wanted, observed.options[field] ?? []) : []),
    ];
  });
}

const isChoice = (field: CustomFieldKey, { options }: WantedSite): field is ChoiceFieldKey => field in options;

/** Rules refer to options by id. Another value is a new name, and a missing option cannot be chosen. */
function optionDifferences(
  field: ChoiceFieldKey,
  { options }: WantedSite,
  present: readonly ObservedOption[],
): readonly FieldDifference[] {
  const wanted = options[field];
  const ofOption = wanted.flatMap((option): readonly FieldDifference[] => {
    const now = present.find(({ id }) => id === option.id);
    if (now === undefined) return [{ code: 'optionMissing', severity: 'flow', field, option }];
    return [
      ...(now.value === option.name
        ? []
        : [
            {
              code: 'optionRenamed' as const,
              severity: 'form' as const,
              field,
              option,
              from: option.name,
              to: now.value,
            },
          ]),
      ...(now.disabled ? [{ code: 'optionDisabled' as const, severity: 'flow' as const, field, option }] : []),
    ];
  });
  const added = present.filter(({ id, disabled }) => !disabled && !wanted.some((option) => option.id === id));
  return [
    ...ofOption,
    ...added.map(({ id, value }): FieldDifference => ({
      code: 'optionAdded',
      severity: 'form',
      field,
      option: { id, name: value },
    })),
  ];
}
