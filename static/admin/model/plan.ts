import type { Decision, PlanAction, PlanItem, PlanReason, PlanView, StatusMove } from '../../../src/entry/adminApi';
import { say, type Words } from '../../../src/procedure/words';

type PartKind = PlanItem['kind'];

/** How many things of a plan meet with an action. */
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

/** Actions that occur, with how often. */
export function countsOf(items: readonly PlanItem[]): readonly ActionCount[] {
  return ORDER.map((action) => ({ action, count: items.filter((item) => item.action === action).length })).filter(
    ({ count }) => count > 0,
  );
}

/** The things of a plan by kind: first the kinds of which something changes, each time in the order of the plan. */
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

/** A thing as the plan has it now, with the ways in which somebody may settle it; none: it is settled in Jira. */
export interface Decidable {
  readonly item: PlanItem;
  readonly choices: readonly Decision[];
}

/** What stands in the way or did so before: first what only Jira can settle, then what can be or was decided here. */
export function decisionsOf(plan: PlanView, offered: readonly PlanItem[]): readonly Decidable[] {
  const isOffered = ({ key }: PlanItem): boolean => offered.some((item) => item.key === key);
  const others = conflictsIn(plan).filter((item) => !isOffered(item));
  const present = offered.flatMap(({ key, choices = [] }) => {
    const item = plan.items.find((one) => one.key === key);
    return item === undefined ? [] : [{ item, choices }];
  });
  return [...others.map((item) => ({ item, choices: item.choices ?? [] })), ...present];
}

/** Statuses that are given up and in which requests stand. */
export function movesIn({ moves }: PlanView): readonly StatusMove[] {
  return moves.filter(({ issues }) => issues > 0);
}

/** Whether a run would write nothing. */
export function isIdle({ items }: PlanView): boolean {
  return items.every(isUnchanged);
}

const isUnchanged = ({ action }: PlanItem): boolean => action === 'leave' || action === 'keep';

/** Whether a plan can be carried out as it stands; a repair without anything to do has nothing to begin. */
export function mayBegin(plan: PlanView): boolean {
  return conflictsIn(plan).length === 0 && !(plan.purpose === 'repair' && isIdle(plan));
}

/** A reason in words; its code where the words do not know it, so that it is noticed. */
export function reasonText({ code, facts }: PlanReason, { plan }: Words): string {
  const texts: Readonly<Record<string, string>> = plan.reasons;
  return say(texts[code] ?? code, facts);
}

/** The name of a kind of thing, of which a run works one after the other; its key where the words do not know it. */
export function kindName(kind: string, { installSteps }: Words): string {
  const names: Readonly<Record<string, string>> = installSteps;
  return names[kind] ?? kind;
}

/** What a thing is called: those that have no name but an id go by their kind. */
export function itemName({ kind, name }: PlanItem, words: Words): string {
  return /^\d*$/.test(name) ? kindName(kind, words) : name;
}

/** Such as `Crear: 12 · Dejar como está: 3`. */
export function countsText(counts: readonly ActionCount[], { admin, plan }: Words): string {
  return counts.map(({ action, count }) => say(admin.plan.count, { action: plan.actions[action], count })).join(' · ');
}
