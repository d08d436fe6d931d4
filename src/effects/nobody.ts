/**
 * Nobody holds the role that a step goes on with. That is no notice that concerns nobody: without it the procedure stands
 * still and nobody knows. Somebody may be given the role, so it is worth another attempt.
 */
export class NobodyHoldsRole extends Error {
  constructor() {
    super('Nobody holds the role that the step goes on with');
    this.name = 'NobodyHoldsRole';
  }
}
