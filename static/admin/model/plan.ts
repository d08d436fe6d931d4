import type { Decision, PlanAction, PlanItem, PlanReason, PlanView, StatusMove } from '../../../src/entry/api/admin';
import { say, type Words } from '../../../src/procedure/words';

type PartKind = PlanItem['kind'];

/** Number of a plan's things with the same action. */
export interface ActionCount {
  readonly action: PlanAction;
  readonly count: number;
}

/** Things of one kind, in the order of the plan. */
export interface PlanGroup {
  readonly kind: PartKind;
  readonly items: readonly PlanItem[];
  readonly counts: readonly ActionCount[];
}

const ORDER: readonly PlanAction[] = ['create', 'adopt', 'change', 'delete', 'keep', 'leave', 'conflict'];

/** The actions in a list of items, with their numbers. */
export function countsOf(items: readonly PlanItem[]): readonly ActionCount[] {
  return ORDER.map((action) => ({ action, count: items.filter((item) => item.action === action).length })).filter(
    ({ count }) => count > 0,
  );
}

/** A plan's things by kind. Kinds with changes come first; otherwise the order of the plan stays. */
export function groupsOf({ items }: PlanView): readonly PlanGroup[] {
  const kinds = [...new Set(items.map(({ kind }) => kind))];
  const groups = kinds.map((kind) => {
    const own = items.filter((item) => item.kind === kind);
    return { kind, items: own, counts: countsOf(own) };
  });
  return groups.toSorted((a, b) => Number(a.items.every(isUnchanged)) - Number(b.items.every(isUnchanged)));
}

export function conflictsIn({ items }: PlanView): readonly PlanItem[] {
  return items.filter(({ action }) => action === 'conflict');
}

/** A thing of the plan with the administrator's choices. Without choices, it must be settled in Jira. */
export interface Decidable {
  readonly item: PlanItem;
  readonly choices: readonly Decision[];
}

/** Present and earlier conflicts. Those that only Jira can settle come first, then those with choices here. */
export function decisionsOf(plan: PlanView, offered: readonly PlanItem[]): readonly Decidable[] {
  const isOffered = ({ key }: PlanItem): boolean => offered.some((item) => item.key === key);
  const others = conflictsIn(plan).filter((item) => !isOffered(item));
  const present = offered.flatMap(({ key, choices = [] }) => {
    const item = plan.items.find((one) => one.key === key);
    return item === undefined ? [] : [{ item, choices }];
  });
  return [...others.map((item) => ({ item, choices: item.choices ?? [] })), ...present];
}

/** Statuses that the plan drops and that contain requests. */
export function movesIn({ moves }: PlanView): readonly StatusMove[] {
  return moves.filter(({ issues }) => issues > 0);
}

/** True if a run would write nothing. */
export function isIdle({ items }: PlanView): boolean {
  return items.every(isUnchanged);
}

const isUnchanged = ({ action }: PlanItem): boolean => action === 'leave' || action === 'keep';

/** True if the plan can be carried out. A repair with nothing to do cannot. */
export function mayBegin(plan: PlanView): boolean {
  return conflictsIn(plan).length === 0 && !(plan.purpose === 'repair' && isIdle(plan));
}

/** Text of a reason, or its code if the text is missing, so that the mistake is noticed. */
export function reasonText({ code, facts }: PlanReason, { plan }: Words): string {
  const texts: Readonly<Record<string, string>> = plan.reasons;
  return say(texts[code] ?? code, facts);
}

/** Name of a kind of thing, or its key if the name is missing. A run handles one kind after the other. */
export function kindName(kind: string, { installSteps }: Words): string {
  const names: Readonly<Record<string, string>> = installSteps;
  return names[kind] ?? kind;
}

/** Name of a thing, or the name of its kind if it has only an id. */
export function itemName({ kind, name }: PlanItem, words: Words): string {
  return /^\d*$/.test(name) ? kindName(kind, words) : name;
}

/** Text such as `Crear: 12 · Dejar como está: 3`. */
export function countsText(counts: readonly ActionCount[], { admin, plan }: Words): string {
  return counts.map(({ action, count }) => say(admin.plan.count, { action: plan.actions[action], count })).join(' · ');
}
