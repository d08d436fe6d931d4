/** Holder of a permission in the sandbox's only, fixed permission scheme. */
export type Holder = 'loggedIn' | 'projectAdministrator' | 'administrator';

export interface PermissionKind {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  readonly type: 'PROJECT' | 'GLOBAL';
  readonly holder: Holder;
}

const row = (id: number, key: string, type: 'PROJECT' | 'GLOBAL', holder: Holder, name: string): PermissionKind => ({
  id: String(id),
  key,
  name,
  type,
  holder,
});

/**
 * Jira's built-in permissions (documented keys), in the order of its permission scheme page. The holders are chosen.
 */
const ALL: readonly PermissionKind[] = [
  row(0, 'ADMINISTER', 'GLOBAL', 'administrator', 'Administer Jira'),
  row(44, 'SYSTEM_ADMIN', 'GLOBAL', 'administrator', 'System Administrators'),
  row(27, 'USER_PICKER', 'GLOBAL', 'loggedIn', 'Browse users and groups'),
  row(22, 'CREATE_SHARED_OBJECTS', 'GLOBAL', 'loggedIn', 'Share dashboards and filters'),
  row(24, 'MANAGE_GROUP_FILTER_SUBSCRIPTIONS', 'GLOBAL', 'loggedIn', 'Manage group filter subscriptions'),
  row(33, 'BULK_CHANGE', 'GLOBAL', 'loggedIn', 'Make bulk changes'),
  row(-1, 'CREATE_PROJECT', 'GLOBAL', 'administrator', 'Create team-managed projects'),
  row(23, 'ADMINISTER_PROJECTS', 'PROJECT', 'projectAdministrator', 'Administer Projects'),
  row(10, 'BROWSE_PROJECTS', 'PROJECT', 'loggedIn', 'Browse Projects'),
  row(-2, 'MANAGE_SPRINTS_PERMISSION', 'PROJECT', 'projectAdministrator', 'Manage sprints'),
  row(45, 'VIEW_DEV_TOOLS', 'PROJECT', 'loggedIn', 'View Development Tools'),
  row(29, 'VIEW_READONLY_WORKFLOW', 'PROJECT', 'loggedIn', 'View Read-Only Workflow'),
  row(13, 'ASSIGN_ISSUES', 'PROJECT', 'loggedIn', 'Assign Issues'),
  row(17, 'ASSIGNABLE_USER', 'PROJECT', 'loggedIn', 'Assignable User'),
  row(18, 'CLOSE_ISSUES', 'PROJECT', 'loggedIn', 'Close Issues'),
  row(11, 'CREATE_ISSUES', 'PROJECT', 'loggedIn', 'Create Issues'),
  row(16, 'DELETE_ISSUES', 'PROJECT', 'projectAdministrator', 'Delete Issues'),
  row(12, 'EDIT_ISSUES', 'PROJECT', 'loggedIn', 'Edit Issues'),
  row(21, 'LINK_ISSUES', 'PROJECT', 'loggedIn', 'Link Issues'),
  row(30, 'MODIFY_REPORTER', 'PROJECT', 'projectAdministrator', 'Modify Reporter'),
  row(25, 'MOVE_ISSUES', 'PROJECT', 'loggedIn', 'Move Issues'),
  row(14, 'RESOLVE_ISSUES', 'PROJECT', 'loggedIn', 'Resolve Issues'),
  row(28, 'SCHEDULE_ISSUES', 'PROJECT', 'loggedIn', 'Schedule Issues'),
  row(26, 'SET_ISSUE_SECURITY', 'PROJECT', 'projectAdministrator', 'Set Issue Security'),
  row(46, 'TRANSITION_ISSUES', 'PROJECT', 'loggedIn', 'Transition Issues'),
  row(32, 'MANAGE_WATCHERS', 'PROJECT', 'loggedIn', 'Manage Watchers'),
  row(31, 'VIEW_VOTERS_AND_WATCHERS', 'PROJECT', 'loggedIn', 'View Voters and Watchers'),
  row(15, 'ADD_COMMENTS', 'PROJECT', 'loggedIn', 'Add Comments'),
  row(36, 'DELETE_ALL_COMMENTS', 'PROJECT', 'projectAdministrator', 'Delete All Comments'),
  row(37, 'DELETE_OWN_COMMENTS', 'PROJECT', 'loggedIn', 'Delete Own Comments'),
  row(34, 'EDIT_ALL_COMMENTS', 'PROJECT', 'projectAdministrator', 'Edit All Comments'),
  row(35, 'EDIT_OWN_COMMENTS', 'PROJECT', 'loggedIn', 'Edit Own Comments'),
  row(19, 'CREATE_ATTACHMENTS', 'PROJECT', 'loggedIn', 'Create Attachments'),
  row(38, 'DELETE_ALL_ATTACHMENTS', 'PROJECT', 'projectAdministrator', 'Delete All Attachments'),
  row(39, 'DELETE_OWN_ATTACHMENTS', 'PROJECT', 'loggedIn', 'Delete Own Attachments'),
  row(20, 'WORK_ON_ISSUES', 'PROJECT', 'loggedIn', 'Work On Issues'),
  row(43, 'DELETE_ALL_WORKLOGS', 'PROJECT', 'projectAdministrator', 'Delete All Worklogs'),
  row(42, 'DELETE_OWN_WORKLOGS', 'PROJECT', 'loggedIn', 'Delete Own Worklogs'),
  row(41, 'EDIT_ALL_WORKLOGS', 'PROJECT', 'projectAdministrator', 'Edit All Worklogs'),
  row(40, 'EDIT_OWN_WORKLOGS', 'PROJECT', 'loggedIn', 'Edit Own Worklogs'),
];

/** Every built-in permission by key. Other keys do not exist. */
export const permissionKinds: ReadonlyMap<string, PermissionKind> = new Map(ALL.map((kind) => [kind.key, kind]));
