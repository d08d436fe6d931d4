/** What is kept of a record does not end as it should: somebody has to look, and nothing is written to it meanwhile. */
export class RecordDamaged extends Error {
  constructor() {
    super('The record does not end as its head says');
    this.name = 'RecordDamaged';
  }
}

/** There is more of the changelog than one call reads: the next one goes on from there. */
export class RecordBehind extends Error {
  constructor() {
    super('There is more of the changelog than was read');
    this.name = 'RecordBehind';
  }
}
