import type { JiraClient } from '../../jira/client';
import { exceptionValue, readException } from '../../jira/exceptionField';
import type { RestIssue } from '../../jira/issue';
import { setAppField } from '../../jira/rest/appFields';
import { withHistory } from '../../jira/rest/issues';
import type { SiteIds } from '../../jira/site';
import type { ExceptionFact } from '../../procedure/exception';
import type { ProjectRoleKey } from '../../procedure/roles';
import { approvalsOf, askings, grantings, type Approval, type Writing } from './history';
import type { ExceptionStore, RecordedException } from './store';

export interface ExceptionScene {
  readonly client: JiraClient;
  readonly ids: SiteIds;
  readonly exceptions: ExceptionStore;
  /** Account ids of everybody who holds a role in the project. */
  holders(role: ProjectRoleKey): Promise<readonly string[]>;
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
  const found = await workOut(whole, approval, held, scene);
  if (found === null) return 'nothing';
  const isNews = found.asked !== held?.asked || found.granted !== held.granted;
  if (isNews) await exceptions.write(issue.id, approval.id, found);
  return (await show(whole, found.fact, scene)) || isNews ? 'recorded' : 'kept';
}

async function workOut(
  issue: RestIssue,
  approval: Approval,
  held: RecordedException | undefined,
  { ids, holders }: ExceptionScene,
): Promise<RecordedException | null> {
  const [asked] = askings(issue, ids, approval);
  if (asked === undefined) return null;
  const act = ({ by, at }: Writing) => ({ by, at, approval: approval.id });
  const candidates = grantings(issue, ids, approval).filter(
    ({ by, at, requester }) => at > asked.at && by !== asked.by && by !== requester,
  );
  // Once recorded it stays so, whoever holds the role by then.
  const known = candidates.find(({ change }) => change === held?.granted);
  const management = candidates.length === 0 ? [] : await holders('generalManagement');
  const granted = candidates.find(
    ({ by, change }) => change === known?.change || (by !== null && management.includes(by)),
  );
  const until = granted !== undefined && granted.change === held?.granted ? held.fact.granted?.until : granted?.until;
  return {
    fact: {
      asked: act(asked),
      granted: granted === undefined || until === undefined ? null : { ...act(granted), until },
    },
    asked: asked.change,
    granted: granted?.change ?? null,
  };
}

/** @returns whether the field showed something else. */
async function show(issue: RestIssue, fact: ExceptionFact, { client, ids }: ExceptionScene): Promise<boolean> {
  const field = ids.appFields.exception;
  const shown = readException(issue.fields[field]);
  // What was asked for under a newer approval stays, however late this one comes.
  const order = approvalsOf(issue, ids).map(({ id }) => id);
  const isOlder = shown !== null && order.indexOf(fact.asked.approval) > order.indexOf(shown.asked.approval);
  if (isOlder && order.includes(shown.asked.approval)) return false;
  if (shown !== null && JSON.stringify(exceptionValue(shown)) === JSON.stringify(exceptionValue(fact))) return false;
  await setAppField(client, field, issue.id, exceptionValue(fact));
  return true;
}
