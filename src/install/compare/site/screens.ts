import { EDIT_SCREEN, SCREENS } from '../../../jira/workflow/screens';
import { CUSTOM_FIELD_KEYS, FIELD_KEYS, isCustomField } from '../../../procedure/fields';
import type { Named, Severity } from '../difference';
import { isThere } from './fields';
import type { Observed } from './observed';
import type { ScreenDifference } from './siteDifference';
import type { WantedSite } from './wanted';

/** Differences of screens: missing ones, and added or removed fields. */
export function screenDifferences(wanted: WantedSite, observed: Observed): readonly ScreenDifference[] {
  const lost = CUSTOM_FIELD_KEYS.filter((key) => !isThere(observed, key)).map((key) => wanted.fields[key].id);
  return Object.entries(wanted.screens).flatMap(([key, { id, name, fields }]): readonly ScreenDifference[] => {
    const screen = { id, name };
    const present = observed.screens[key] ?? null;
    if (present === null) return [{ code: 'screenMissing', severity: 'flow', screen }];
    const removed = fields.filter((field) => !present.includes(field) && !lost.includes(field));
    const added = present.filter((field) => !fields.includes(field));
    return [
      ...removed.map((field): ScreenDifference => ({
        code: 'screenFieldRemoved',
        severity: 'flow',
        screen,
        field: nameOfField(field, wanted),
      })),
      ...added.map((field): ScreenDifference => ({
        code: 'screenFieldAdded',
        severity: severityOfAdded(field, wanted),
        screen,
        field: nameOfField(field, wanted),
      })),
    ];
  });
}

function nameOfField(id: string, { fields }: WantedSite): Named {
  return { id, name: Object.values(fields).find((field) => field.id === id)?.name ?? id };
}

const FREE = new Set(SCREENS.find(({ key }) => key === EDIT_SCREEN)?.fields ?? []);

/**
 * Severity of an added field. A field that decides something belongs only on the screens of its own transitions. On
 * another screen, people could fill it in past the rules.
 */
function severityOfAdded(id: string, { fields }: WantedSite): Severity {
  const key = FIELD_KEYS.find((field) => (isCustomField(field) ? fields[field].id : field) === id);
  if (key === undefined || FREE.has(key)) return 'form';
  return isCustomField(key) ? 'gate' : 'flow';
}
