/** Jira handed over more or less than the file has: its checksum would be one of something else. Worth another attempt. */
export class ContentCut extends Error {
  constructor(
    readonly attachmentId: number,
    readonly expected: number,
    readonly received: number,
  ) {
    super(`Attachment ${attachmentId} has ${expected} bytes, of which ${received} came in`);
    this.name = 'ContentCut';
  }
}

/** There is no time left here for what is still to be read: it has to be done where there is more. */
export class TakesLonger extends Error {
  constructor(readonly attachmentId: number) {
    super(`Attachment ${attachmentId} takes longer than there is time`);
    this.name = 'TakesLonger';
  }
}

/** More was attached than fits into the property. The rule of row 5 lets hardly anybody get here with so many files. */
export class TooMuchEvidence extends Error {
  constructor(readonly files: number) {
    super(`${files} files do not fit into the issue's property`);
    this.name = 'TooMuchEvidence';
  }
}
