import { SCREENS } from '../../jira/workflow/screens';
import type { Differences } from '../model/differences';
import type { PlanningContext } from '../model/planningContext';
import type { PlanItem } from '../model/plan';
import type { Part } from '../parts/part';

/**
 * Adds the things that refer to recreated ones. A recreated thing has another id. Everything that refers to it must
 * therefore be written again, even if it is unchanged.
 * @param parts the parts with their dependencies
 */
export function withRewrites(
  items: readonly PlanItem[],
  differences: Differences,
  parts: readonly Part[],
  { installation }: PlanningContext,
): readonly PlanItem[] {
  const remade = items.filter(({ key, kind, action }) => {
    const isNew = action === 'create' || action === 'adopt';
    if (kind === 'options') return (differences.get(key) ?? []).some((one) => one.includes('optionMissing'));
    return isNew && installation.objects[key] !== undefined;
  });
  const needed = new Map(parts.map(({ kind, needs }) => [kind, needs]));
  return items.map((item): PlanItem => {
    const names = remade.some((one) => needed.get(item.kind)?.includes(one.kind) === true && mayName(item, one));
    return names && item.action === 'leave' ? { ...item, action: 'change', reason: { code: 'rebuilt' } } : item;
  });
}

/**
 * True if a thing may refer to a recreated one. Of the screens, only those with the field do. Role members never do.
 */
function mayName(item: PlanItem, remade: PlanItem): boolean {
  if (item.kind === 'members') return false;
  if (item.kind !== 'screens') return true;
  const screen = SCREENS.find(({ key }) => item.key === `screen/${key}`);
  return screen?.fields.some((field) => remade.key === `field/${field}`) === true;
}
