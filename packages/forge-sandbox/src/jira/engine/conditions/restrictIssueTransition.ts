import { can, isInRole } from '../../http/permissions';
import type { WorkflowRule } from '../../site/configuration';
import type { Issue } from '../../site/issues';
import type { Person } from '../../site/people';
import { asList } from '../fields/kind';
import { readStored } from '../fields/stored';
import { listParameter } from '../rules/parameters';
import type { RuleScene } from '../rules/scene';

/** Whether one entry of a criterion admits the person. */
type Criterion = (scene: RuleScene, person: Person, entry: string) => boolean;

/** The criteria of the rule. Any entry of any criterion is enough (documented). */
const CRITERIA: Readonly<Record<string, Criterion>> = {
  accountIds: ({ issue }, { accountId }, entry) => {
    if (entry === 'allow-assignee') return issue.assigneeAccountId === accountId;
    if (entry === 'allow-reporter') return issue.reporterAccountId === accountId;
    return entry === accountId;
  },
  roleIds: ({ project }, person, entry) => isInRole(project, Number(entry), person),
  groupIds: (_scene, person, entry) => person.groupIds.has(entry),
  permissionKeys: ({ context, principal, project }, _person, entry) => can(context, principal, entry, project.id),
  groupCustomFields: ({ issue }, person, entry) => idsIn(issue, entry).some((groupId) => person.groupIds.has(groupId)),
  allowUserCustomFields: ({ issue }, person, entry) => idsIn(issue, entry).includes(person.accountId),
};

/** The account or group ids in a field, single or multiple, including `assignee` and `reporter` (seen in use). */
function idsIn(issue: Issue, fieldId: string): string[] {
  const value = readStored(issue, fieldId);
  const values = Array.isArray(value) ? asList(value) : [value];
  return values.filter((id) => typeof id === 'string');
}

/**
 * `system:restrict-issue-transition`: the people who may make it. `denyUserCustomFields` alone admits the people in
 * none of its fields. It also bars the people in one of them, even if another criterion admits them. That is the
 * stricter reading: the rule replaced separate "not in field" conditions. Without criteria it bars all (seen live as
 * "will block transition for everyone").
 */
export function restrictIssueTransition(scene: RuleScene, rule: WorkflowRule): boolean {
  const { person } = scene;
  if (person === null) return false;
  const denying = listParameter(rule, 'denyUserCustomFields');
  if (denying.some((fieldId) => idsIn(scene.issue, fieldId).includes(person.accountId))) return false;
  const allowing = Object.entries(CRITERIA).flatMap(([name, criterion]) =>
    listParameter(rule, name).map((entry) => () => criterion(scene, person, entry)),
  );
  return allowing.length === 0 ? denying.length > 0 : allowing.some((criterion) => criterion());
}
