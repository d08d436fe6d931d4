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

/** Jira does not list fields that come with the app. It makes them after the app was installed or deployed, not at once. */
export class NotListedYet extends Error {
  constructor(
    readonly names: readonly string[],
    /** When to look again; epoch milliseconds. `null`: they should have come by now. */
    readonly until: number | null,
  ) {
    super(`Not listed yet: ${names.join(', ')}`);
    this.name = 'NotListedYet';
  }
}
