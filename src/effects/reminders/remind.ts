import { JiraFailure, type JiraClient } from '../../jira/client';
import type { RestIssue } from '../../jira/issue/issue';
import { addComment, notify, withHistory } from '../../jira/rest/issues';
import { requestsIn } from '../../jira/rest/requests';
import type { SiteIds } from '../../jira/site';
import { documentOf } from '../../jira/issue/text';
import { STATUSES, type StatusKey } from '../../procedure/statuses';
import { holdersOf } from '../holders';
import type { ReminderClaims } from './claims';
import { BEFORE_CUT_OFF, dueReminders, isTimeForStalled, nearCutOff, type Reminder, type Timing } from './due';
import { reminderMail, reminderText, type ReminderLanguage } from './message';
import { tellsItsMove, WAITING_FIELDS, waitingOf, type Waiting } from './waiting';

/** One project in which the procedure is installed, at one moment. */
export interface ReminderContext extends Timing, ReminderLanguage {
  readonly client: JiraClient;
  readonly claims: ReminderClaims;
  readonly ids: SiteIds;
  readonly projectId: string;
  /** True if there is time left for another reminder. */
  hasTime(): boolean;
  /** Receives each failure. The run continues with the next request. */
  failed(issueId: string | null, error: unknown): void;
}

const HOUR = 3_600_000;
const OPEN = (Object.keys(STATUSES) as StatusKey[]).filter((key) => STATUSES[key].responsible !== null);

/**
 * Reminds the responsible people, once per cause. It looks for stalled requests once an hour. It looks for requests
 * threatened by the cut-off at every run in the minutes before it. At any other time it makes no call to Jira.
 * @returns the number of reminders sent.
 */
export async function remind(context: ReminderContext): Promise<number> {
  const { claims, projectId, now } = context;
  const hourly = `reminders:${projectId}:${Math.floor(now / HOUR)}`;
  const looksForStalled = isTimeForStalled(context) && (await claims.claim(hourly));
  const statuses = looksForStalled ? OPEN : nearCutOff(context) === null ? [] : BEFORE_CUT_OFF;
  if (statuses.length === 0) return 0;
  try {
    return await remindIn(statuses, context);
  } catch (error) {
    context.failed(null, error);
    // The next run, some minutes from now, is a retry.
    if (looksForStalled) await claims.release(hourly);
    return 0;
  }
}

async function remindIn(statuses: readonly StatusKey[], context: ReminderContext): Promise<number> {
  const { client, ids, projectId } = context;
  const query = { projectId, issueType: ids.issueType, statuses: statuses.map((key) => ids.statuses[key]) };
  let sent = 0;
  // The longest unchanged requests come first. A run looks at all of them while it has time.
  for await (const issue of requestsIn(client, query, WAITING_FIELDS, Infinity)) {
    if (!context.hasTime()) return sent;
    const waiting = await waitingIn(issue, context);
    if (waiting === null) continue;
    for (const reminder of dueReminders(waiting, context)) {
      try {
        if (await sendOnce(reminder, context)) sent += 1;
      } catch (error) {
        context.failed(waiting.issueId, error);
      }
    }
  }
  return sent;
}

/** The waiting request. If its newest history holds no move, older history is read. */
async function waitingIn(issue: RestIssue, context: ReminderContext): Promise<Waiting | null> {
  const { client, ids } = context;
  try {
    return waitingOf(await withHistory(client, issue, (read) => tellsItsMove(read, ids)), ids);
  } catch (error) {
    context.failed(issue.id, error);
    return null;
  }
}

/** Claims the reminder before it sends it. An interrupted one is not sent again, because it may have gone out. */
async function sendOnce(reminder: Reminder, context: ReminderContext): Promise<boolean> {
  const { claims } = context;
  if (!(await claims.claim(reminder.once))) return false;
  try {
    const told = await responsible(reminder.waiting, context);
    if (told.length > 0) await send(reminder, told, context);
    return told.length > 0;
  } catch (error) {
    if (error instanceof JiraFailure && nothingWasSent(error)) await claims.release(reminder.once);
    throw error;
  }
}

/** True if a reading failed or Jira refused, so nothing was sent. After another 5xx the outcome is unknown. */
const nothingWasSent = ({ method, status }: JiraFailure): boolean =>
  method === 'GET' || (status >= 400 && status < 500) || status === 503;

/**
 * Account ids of the responsible people: the requester, the assignee of support, or all holders of the role. An
 * assignee without the role cannot move the request on, so all holders are told. If the requester has left, the head of
 * systems is told, because they may name another.
 */
async function responsible(waiting: Waiting, { client, ids, projectId }: ReminderContext): Promise<readonly string[]> {
  const role = STATUSES[waiting.status].responsible;
  const { requester, assignee } = waiting;
  if (role === null) return [];
  if (role === 'requester' && requester !== null) return [requester];
  const holders = await holdersOf(client, projectId, ids.roles[role === 'requester' ? 'systemsHead' : role]);
  return role === 'support' && assignee !== null && holders.includes(assignee) ? [assignee] : holders;
}

async function send(reminder: Reminder, told: readonly string[], context: ReminderContext): Promise<void> {
  const { client } = context;
  const { issueId } = reminder.waiting;
  try {
    await notify(client, issueId, reminderMail(reminder, context, context), told);
  } catch (failure) {
    // Outgoing mail is off, or no recipient has an address. A comment with mentions reaches them inside Jira.
    if (!(failure instanceof JiraFailure) || ![400, 403].includes(failure.status)) throw failure;
    await addComment(client, issueId, documentOf([reminderText(reminder, context, context)], told));
  }
}
