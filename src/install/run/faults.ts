/** Jira refuses the workflow, because of a bug of the app or of special rules of the site. Nothing was written. */
export class WorkflowRefused extends Error {
  constructor(readonly problems: readonly string[]) {
    super(problems.join(' '));
    this.name = 'WorkflowRefused';
  }
}

/** A Jira task, such as the migration of issues, has failed. */
export class TaskFailed extends Error {
  constructor(readonly detail: string) {
    super(detail);
    this.name = 'TaskFailed';
  }
}

/** Jira does not list the app's own fields yet. It creates them some time after an installation or deployment. */
export class NotListedYet extends Error {
  constructor(
    readonly names: readonly string[],
    /** Instant of the next look; epoch milliseconds. `null`: the wait was too long already. */
    readonly until: number | null,
  ) {
    super(`Not listed yet: ${names.join(', ')}`);
    this.name = 'NotListedYet';
  }
}
