/** Jira says that the workflow would not do. A defect of ours or a site with rules of its own; nothing was written. */
export class WorkflowRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(' '));
    this.name = 'WorkflowRefused';
  }
}

/** A task of Jira's, such as the migration of issues, did not end well. */
export class TaskFailed extends Error {
  constructor(readonly detail: string) {
    super(detail);
    this.name = 'TaskFailed';
  }
}
