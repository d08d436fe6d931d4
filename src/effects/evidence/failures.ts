/** Jira sent more or fewer bytes than the file has. The checksum would be wrong, so the effect is retried. */
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

/** The remaining time is too short to read the rest. The work needs a function with more time. */
export class TakesLonger extends Error {
  constructor(readonly attachmentId: number) {
    super(`Attachment ${attachmentId} takes longer than there is time`);
    this.name = 'TakesLonger';
  }
}

/** The attached files do not fit into the app's field. The rule of row 5 makes this unlikely. */
export class TooMuchEvidence extends Error {
  constructor(readonly files: number) {
    super(`${files} files do not fit into the app's field`);
    this.name = 'TooMuchEvidence';
  }
}
