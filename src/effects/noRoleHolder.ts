/**
 * The role of the next step has no holders. Without this error the procedure would stop unnoticed. An administrator may
 * fill the role, so the effect is retried.
 */
export class NobodyHoldsRole extends Error {
  constructor() {
    super('Nobody holds the role that the step goes on with');
    this.name = 'NobodyHoldsRole';
  }
}
