import { JiraFailure, type JiraClient } from '../../jira/client';
import type { RestIssue } from '../../jira/issue';
import { addComment, notify, withHistory } from '../../jira/rest/issues';
import { requestsIn } from '../../jira/rest/requests';
import type { SiteIds } from '../../jira/site';
import { documentOf } from '../../jira/text';
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
  /** Whether there is time left to begin another one. */
  hasTime(): boolean;
  /** Hears of each failure; what comes after it is done all the same. */
  failed(issueId: string | null, error: unknown): void;
}

const HOUR = 3_600_000;
const OPEN = (Object.keys(STATUSES) as StatusKey[]).filter((key) => STATUSES[key].responsible !== null);

/**
 * Reminds those whose turn it is, each of the same thing only once. What stands still is looked for once an hour, what
 * the cut-off threatens at every run in the minutes before it; at any other time nothing is asked of Jira at all.
 * @returns how many reminders went out.
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
    // The next run, minutes from now, looks again.
    if (looksForStalled) await claims.release(hourly);
    return 0;
  }
}

async function remindIn(statuses: readonly StatusKey[], context: ReminderContext): Promise<number> {
  const { client, ids, projectId } = context;
  const query = { projectId, issueType: ids.issueType, statuses: statuses.map((key) => ids.statuses[key]) };
  let sent = 0;
  // Those that nothing was written to for longest come first; a run looks at all of them, as long as it has time.
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

/** Where the newest history is about other things than moves, it is read back until it tells of one. */
async function waitingIn(issue: RestIssue, context: ReminderContext): Promise<Waiting | null> {
  const { client, ids } = context;
  try {
    return waitingOf(await withHistory(client, issue, (read) => tellsItsMove(read, ids)), ids);
  } catch (error) {
    context.failed(issue.id, error);
    return null;
  }
}

/** Claimed before it is sent: one that is cut off in between is not sent again, because it may have gone out. */
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

/** A reading that failed, or a refusal: Jira has certainly sent nothing. After another 5xx it may have. */
const nothingWasSent = ({ method, status }: JiraFailure): boolean =>
  method === 'GET' || (status >= 400 && status < 500) || status === 503;

/**
 * Account ids of those whose turn it is: the requester, the assignee of support, or everybody who holds the role. An
 * assignee who does not hold it cannot move the request on: everybody who does is told. For a requester who has left, the
 * head of systems is, who may name another.
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
    // Outgoing mail is off, or nobody has an address: a comment that mentions them reaches them inside Jira.
    if (!(failure instanceof JiraFailure) || ![400, 403].includes(failure.status)) throw failure;
    await addComment(client, issueId, documentOf([reminderText(reminder, context, context)], told));
  }
}
