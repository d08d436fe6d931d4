import type { Decision, InstallRequest, PlanItem, PlanView, RemovalRequest } from '../../../src/entry/api/admin';

/** A request of an administrator, with the part of the page that it comes from. */
export type Asked =
  | { readonly origin: 'install' | 'upgrade' | 'repair'; readonly request: InstallRequest }
  | { readonly origin: 'removal'; readonly request: RemovalRequest };

export type Origin = Asked['origin'];

/** The call that the page is waiting for. */
export type Busy = 'plan' | 'start' | 'cancel' | 'resume' | 'check' | 'accept';

/** A problem: a refusal in the reader's words, or no answer at all. */
export type Trouble = { readonly state: 'refused'; readonly problem: string } | { readonly state: 'unreachable' };

/** The state of a request, from its input to the start of its run. */
export interface Flow {
  /** The last request. It stays after the plan is left, so that its answers are not given twice. */
  readonly asked: Asked | null;
  /** Its plan; `null` if there is none, or the administrator left it. */
  readonly plan: PlanView | null;
  /** Items of earlier plans that needed a decision. They stay visible after the decision. */
  readonly offered: readonly PlanItem[];
  readonly busy: Busy | null;
  readonly trouble: Trouble | null;
}

export type FlowEvent =
  | { readonly type: 'asked'; readonly asked: Asked }
  | { readonly type: 'planned'; readonly asked: Asked; readonly plan: PlanView }
  /** The administrator returned from the plan to the request. */
  | { readonly type: 'left' }
  | { readonly type: 'waiting'; readonly busy: Busy }
  /** A call has succeeded. `started`: a run has begun, so the plan is obsolete. */
  | { readonly type: 'answered'; readonly started: boolean }
  /** A call has failed. `asked` is set if the call was for a plan. */
  | { readonly type: 'troubled'; readonly trouble: Trouble; readonly asked?: Asked };

export const AT_REST: Flow = { asked: null, plan: null, offered: [], busy: null, trouble: null };

/** The next state. An answer to an outdated request is dropped. */
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

/** A request for an installation, with the answers to its last plan. */
export function renewed(request: InstallRequest, { asked }: Flow, origin: Origin): InstallRequest {
  if (asked === null || asked.origin === 'removal' || asked.origin !== origin) return request;
  const { decisions = {}, mappings = {} } = asked.request;
  return { ...request, decisions, mappings };
}

/** The same request with a decision on one thing of the site. */
export function decided(asked: Asked, key: string, decision: Decision): Asked {
  if (asked.origin === 'removal') return asked;
  const { request } = asked;
  return { ...asked, request: { ...request, decisions: { ...request.decisions, [key]: decision } } };
}

/** The same request with another target for the requests of one status. */
export function mapped(asked: Asked, fromId: string, to: string): Asked {
  const mappings = { ...asked.request.mappings, [fromId]: to };
  return asked.origin === 'removal'
    ? { ...asked, request: { ...asked.request, mappings } }
    : { ...asked, request: { ...asked.request, mappings } };
}

/** The decision on a thing; `undefined` if there is none. */
export function decisionOn(asked: Asked, key: string): Decision | undefined {
  return asked.origin === 'removal' ? undefined : asked.request.decisions?.[key];
}
