import type { Decision, InstallRequest, PlanItem, PlanView, RemovalRequest } from '../../../src/entry/adminApi';

/** What an administrator asks for, by the part of the page in which it was asked. */
export type Asked =
  | { readonly origin: 'install' | 'upgrade' | 'repair'; readonly request: InstallRequest }
  | { readonly origin: 'removal'; readonly request: RemovalRequest };

export type Origin = Asked['origin'];

/** What the page is waiting for. */
export type Busy = 'plan' | 'start' | 'cancel' | 'resume' | 'check' | 'accept';

/** What keeps the page from going on: a refusal in the reader's words, or no answer at all. */
export type Trouble = { readonly state: 'refused'; readonly problem: string } | { readonly state: 'unreachable' };

/** Where somebody is between asking for something and its beginning. */
export interface Flow {
  /** What was asked for last; it stays when the plan is left, so that its answers are not given twice. */
  readonly asked: Asked | null;
  /** The plan for it; `null` while there is none, or when it was left. */
  readonly plan: PlanView | null;
  /** The items of earlier plans that wanted a decision: they are still shown once it is made. */
  readonly offered: readonly PlanItem[];
  readonly busy: Busy | null;
  readonly trouble: Trouble | null;
}

export type FlowEvent =
  | { readonly type: 'asked'; readonly asked: Asked }
  | { readonly type: 'planned'; readonly asked: Asked; readonly plan: PlanView }
  /** Back from the plan to what was asked. */
  | { readonly type: 'left' }
  | { readonly type: 'waiting'; readonly busy: Busy }
  /** What was waited for has come; `started`: a run has begun, and the plan has had its day. */
  | { readonly type: 'answered'; readonly started: boolean }
  /** `asked` where it was a plan that was waited for. */
  | { readonly type: 'troubled'; readonly trouble: Trouble; readonly asked?: Asked };

export const AT_REST: Flow = { asked: null, plan: null, offered: [], busy: null, trouble: null };

/** What comes next. An answer to a question that is no longer asked is dropped. */
export function flowAfter(flow: Flow, event: FlowEvent): Flow {
  switch (event.type) {
    case 'asked': {
      const isSame = flow.asked?.origin === event.asked.origin;
      const kept = isSame ? { plan: flow.plan, offered: flow.offered } : { plan: null, offered: [] };
      return { ...kept, asked: event.asked, busy: 'plan', trouble: null };
    }
    case 'planned':
      if (flow.asked !== event.asked || flow.busy !== 'plan') return flow;
      return { ...flow, plan: event.plan, offered: withOffered(flow.offered, event.plan), busy: null };
    case 'left':
      return { ...flow, plan: null, busy: null, trouble: null };
    case 'waiting':
      return { ...flow, busy: event.busy, trouble: null };
    case 'answered':
      return event.started ? AT_REST : { ...flow, busy: null };
    case 'troubled':
      if (event.asked !== undefined && event.asked !== flow.asked) return flow;
      return { ...flow, busy: null, trouble: event.trouble };
  }
}

function withOffered(offered: readonly PlanItem[], { items }: PlanView): readonly PlanItem[] {
  const isNew = ({ key }: PlanItem): boolean => !offered.some((item) => item.key === key);
  return [...offered, ...items.filter((item) => choicesOf(item).length > 0 && isNew(item))];
}

export const choicesOf = ({ choices = [] }: PlanItem): readonly Decision[] => choices;

/** A request for an installation, with the answers that were given to its last plan. */
export function renewed(request: InstallRequest, { asked }: Flow, origin: Origin): InstallRequest {
  if (asked === null || asked.origin === 'removal' || asked.origin !== origin) return request;
  const { decisions = {}, mappings = {} } = asked.request;
  return { ...request, decisions, mappings };
}

/** The same question with one thing of the site decided. */
export function decided(asked: Asked, key: string, decision: Decision): Asked {
  if (asked.origin === 'removal') return asked;
  const { request } = asked;
  return { ...asked, request: { ...request, decisions: { ...request.decisions, [key]: decision } } };
}

/** The same question with another place for the requests of one status. */
export function mapped(asked: Asked, fromId: string, to: string): Asked {
  const mappings = { ...asked.request.mappings, [fromId]: to };
  return asked.origin === 'removal'
    ? { ...asked, request: { ...asked.request, mappings } }
    : { ...asked, request: { ...asked.request, mappings } };
}

/** What has been decided about a thing; `undefined` while nobody has. */
export function decisionOn(asked: Asked, key: string): Decision | undefined {
  return asked.origin === 'removal' ? undefined : asked.request.decisions?.[key];
}
