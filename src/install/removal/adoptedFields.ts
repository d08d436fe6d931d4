import { CUSTOM_FIELD_KEYS } from '../../procedure/fields';
import type { PlanningContext } from '../model/planningContext';
import type { PlanItem } from '../model/plan';
import { CHOICE_FIELDS } from '../parts/fields/options';

/**
 * Adopted fields, which stay visible in the project. Their earlier visibility is unknown, because the older association
 * cannot be read and a scheme changes.
 */
export function stillShown({ installation, words }: PlanningContext): readonly PlanItem[] {
  const taken = CUSTOM_FIELD_KEYS.filter((key) => installation.objects[`field/${key}`]?.adopted === true);
  if (taken.length === 0) return [];
  const names = taken.map((key) => `«${words.fields[key]}»`).join(', ');
  const item = { key: 'visibility', kind: 'visibility' as const, name: installation.projectKey };
  return [{ ...item, action: 'keep', reason: { code: 'stillShown', facts: { names } } }];
}

/** Options that the app added to adopted fields stay, because other projects may use them by now. */
export function optionsStay({ installation, words }: PlanningContext): readonly PlanItem[] {
  const { objects } = installation;
  return CHOICE_FIELDS.filter((key) => objects[`field/${key}`]?.adopted === true).map((key) => {
    const reason = { code: 'optionsStay' };
    return { key: `options/${key}`, kind: 'options', name: words.fields[key], action: 'keep', reason };
  });
}
