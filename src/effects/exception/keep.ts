import type { JiraClient } from '../../jira/client';
import { exceptionValue, readException } from '../../jira/exceptionField';
import type { RestIssue } from '../../jira/issue';
import { setAppField } from '../../jira/rest/appFields';
import { withHistory } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import type { ExceptionFact } from '../../procedure/exception';
import type { ProjectRoleKey } from '../../procedure/roles';
import { approvalsOf } from './history';
import type { ExceptionStore } from './store';
import { exceptionUnder } from './work';

export interface ExceptionScene {
  readonly client: JiraClient;
  readonly ids: SiteIds;
  readonly exceptions: ExceptionStore;
  /** Account ids of everybody who holds a role in the project. */
  readonly holders: (role: ProjectRoleKey) => Promise<readonly string[]>;
}

/** `recorded`: something was written that was not there. `kept`: all was as it has to be. `nothing`: nobody has asked. */
export type Kept = 'recorded' | 'kept' | 'nothing';

/**
 * Brings the record of an issue's exception up to its history. A reason counts when the requester wrote it since the
 * approval. A moment counts when somebody of General Management wrote it after that, who is neither the requester nor the
 * one who asked. Whatever else stands in the fields, the rules do not see it.
 * @param issue with the fields of an exception, the reporter and the changelog as far as it came along
 * @param at the moment whose exception it is, for a delivery that comes late; epoch milliseconds
 */
export async function keepException(issue: RestIssue, scene: ExceptionScene, at = Infinity): Promise<Kept> {
  const { client, ids, exceptions } = scene;
  const approvalAt = (read: RestIssue) => approvalsOf(read, ids).find((approval) => approval.at <= at);
  const whole = await withHistory(client, issue, (read) => approvalAt(read) !== undefined);
  const approval = approvalAt(whole);
  if (approval === undefined) return 'nothing';
  const held = await exceptions.read(issue.id, approval.id);
  const management = await scene.holders('generalManagement');
  const isManagement = (who: string): boolean => management.includes(who);
  const found = exceptionUnder(whole, approval, ids, { held, isManagement });
  if (found === null) return 'nothing';
  const isNews = found.asked !== held?.asked || found.granted !== held.granted;
  if (isNews) await exceptions.write(issue.id, approval.id, found);
  return (await show(whole, found.fact, scene)) || isNews ? 'recorded' : 'kept';
}

/** @returns whether the field showed something else. */
async function show(issue: RestIssue, fact: ExceptionFact, { client, ids }: ExceptionScene): Promise<boolean> {
  const field = ids.appFields.exception;
  if (field === '') return false;
  const shown = readException(issue.fields[field]);
  // What was asked for under a newer approval stays, however late this one comes.
  const order = approvalsOf(issue, ids).map(({ id }) => id);
  const isOlder = shown !== null && order.indexOf(fact.asked.approval) > order.indexOf(shown.asked.approval);
  if (isOlder && order.includes(shown.asked.approval)) return false;
  if (shown !== null && JSON.stringify(exceptionValue(shown)) === JSON.stringify(exceptionValue(fact))) return false;
  await setAppField(client, field, issue.id, exceptionValue(fact));
  return true;
}
