import { SCREENS } from '../../jira/screens';
import type { Look } from '../look';
import type { Part } from '../parts/part';
import type { Differences } from './differences';
import type { PlanItem } from './plan';

/**
 * Things that had gone and are made again get other ids: whatever names them has to be written again, though it is just
 * as it was installed. @param parts which know what needs what
 */
export function withRemade(
  items: readonly PlanItem[],
  differences: Differences,
  parts: readonly Part[],
  { installation }: Look,
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

/** Of the screens, only those that have the field; nothing is written anew for who holds a role. */
function mayName(item: PlanItem, remade: PlanItem): boolean {
  if (item.kind === 'members') return false;
  if (item.kind !== 'screens') return true;
  const screen = SCREENS.find(({ key }) => item.key === `screen/${key}`);
  return screen?.fields.some((field) => remade.key === `field/${field}`) === true;
}
