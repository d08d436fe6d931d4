import type { Delivery } from '../../src/effects/execution';
import type { Issue } from 'forge-sandbox/jira';
import { performDelivery, type DeliveryOutcome } from '../../src/effects/performDelivery';
import { transition, type TransitionKey } from '../../src/procedure/transitions';
import { openDesk, text, type Desk } from './desk';

export const INSTRUCTION = 'Ejecutar arreglo.sql y contar las filas.';

/** Answers a call of the app in Jira's place; `null` passes it on. */
type Intercept = (path: string) => Response | null;

/** One request, its deliveries, and their results. */
export interface Stage {
  readonly desk: Desk;
  readonly issueId: string;
  readonly theIssue: () => Issue;
  readonly people: () => Desk['site']['staff']['accountIds'];
  /** Makes a transition in Jira's history, moves the request, and returns the event. */
  readonly made: (key: TransitionKey) => Delivery;
  /** Delivers an event. The app's REST calls go through `intercept` first. */
  readonly deliver: (delivery: Delivery, intercept?: Intercept) => Promise<DeliveryOutcome>;
  readonly mails: () => Desk['site']['jira']['site']['outbox'];
  readonly addressees: () => readonly string[];
  /** The ledger's entry of an effect, of any step. */
  readonly entryOf: (effect: string) => unknown;
  readonly later: (seconds: number) => void;
}

/** Answers calls whose path ends like this with an error of this status. */
export const answerOf =
  (status: number, headers: Record<string, string> = {}) =>
  (suffix: string): Intercept =>
  (path) =>
    path.endsWith(suffix) ? Response.json({ errorMessages: ['no'], errors: {} }, { status, headers }) : null;

/** Resets the stage before each test of a file. */
export function createStage(): Stage {
  let desk: Desk;
  let issueId: string;

  beforeEach(async () => {
    desk = await openDesk();
    issueId = await desk.file();
    const { fields } = desk.ids;
    theIssue().custom.set(fields.executionInstruction, text(INSTRUCTION));
    theIssue().custom.set(fields.timeSpent, 1.5);
  });

  const people: Stage['people'] = () => desk.site.staff.accountIds;
  const mails: Stage['mails'] = () => desk.site.jira.site.outbox;
  const theIssue: Stage['theIssue'] = () => {
    const issue = desk.site.jira.site.issues.get(issueId);
    if (issue === undefined) throw new Error('The request is gone');
    return issue;
  };

  const made: Stage['made'] = (key) => {
    const { from, to } = transition(key);
    const { statuses } = desk.ids;
    const created = desk.site.clock.stamp();
    const issue = theIssue();
    const item = { field: 'status', fieldId: 'status', fieldtype: 'jira', fromString: null, toString: null } as const;
    if (to !== 'same') {
      const before = statuses[from[0] ?? 'toPrioritise'];
      const id = String(desk.site.jira.site.nextId());
      const items = [{ ...item, from: before, to: statuses[to] }];
      issue.changelog.push({ id, authorAccountId: people().diego, created, items });
      issue.statusId = statuses[to];
    }
    return {
      executionId: `execution-${String(created)}`,
      issueId,
      issueKey: issue.key,
      projectId: desk.site.projectId,
      transition: key,
      actor: people().diego,
      commentId: null,
      historyId: null,
      at: created,
    };
  };

  return {
    get desk() {
      return desk;
    },
    get issueId() {
      return issueId;
    },
    ...{ theIssue, people, made, mails },
    deliver: async (delivery, intercept = () => null) => {
      desk.site.jira.context.intercept = (request) => intercept(new URL(request.url).pathname) ?? undefined;
      try {
        return await performDelivery(delivery, desk.context());
      } finally {
        desk.site.jira.context.intercept = () => undefined;
      }
    },
    addressees: () =>
      mails()
        .flatMap(({ to }) => to)
        .sort(),
    entryOf: (effect) => [...desk.ledger.entries].find(([key]) => key.endsWith(`:${effect}`))?.[1],
    later: (seconds) => {
      desk.site.clock.set(new Date(desk.site.clock.now().getTime() + seconds * 1000));
    },
  };
}
