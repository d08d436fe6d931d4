import type { JiraClient } from '../../jira/client';
import { exceptionValue, readException } from '../../jira/issue/exceptionField';
import type { RestIssue } from '../../jira/issue/issue';
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
  /** Returns the account ids of all holders of a role in the project. */
  readonly holders: (role: ProjectRoleKey) => Promise<readonly string[]>;
}

/**
 * `recorded`: the app wrote something that was missing. `kept`: everything was correct. `nothing`: there is no
 * exception.
 */
export type ExceptionOutcome = 'recorded' | 'kept' | 'nothing';

/**
 * Brings the record of an issue's exception up to date with its history. A reason counts if the requester wrote it
 * after the approval. A moment counts if a holder of General Management wrote it after the reason. That person must be
 * neither the requester nor the author of the reason. The rules ignore all other values of the fields.
 * @param issue with the fields of an exception, the reporter and its newest changelog; older parts are read
 * @param at the moment of the exception, for a late delivery; epoch milliseconds
 */
export async function keepException(issue: RestIssue, scene: ExceptionScene, at = Infinity): Promise<ExceptionOutcome> {
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

/** @returns true if the field showed something else. */
async function show(issue: RestIssue, fact: ExceptionFact, { client, ids }: ExceptionScene): Promise<boolean> {
  const field = ids.appFields.exception;
  if (field === '') return false;
  const shown = readException(issue.fields[field]);
  // An exception under a newer approval stays, even if this one is processed later.
  const order = approvalsOf(issue, ids).map(({ id }) => id);
  const isOlder = shown !== null && order.indexOf(fact.asked.approval) > order.indexOf(shown.asked.approval);
  if (isOlder && order.includes(shown.asked.approval)) return false;
  if (shown !== null && JSON.stringify(exceptionValue(shown)) === JSON.stringify(exceptionValue(fact))) return false;
  await setAppField(client, field, issue.id, exceptionValue(fact));
  return true;
}
