/**
 * The stored record does not end as its head says. A person has to inspect it. The app does not write to it meanwhile.
 */
export class RecordDamaged extends Error {
  constructor() {
    super('The record does not end as its head says');
    this.name = 'RecordDamaged';
  }
}

/** The changelog has more entries than one call reads. The next call resumes there. */
export class RecordBehind extends Error {
  constructor() {
    super('There is more of the changelog than was read');
    this.name = 'RecordBehind';
  }
}
