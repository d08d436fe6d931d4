/** Why an evaluation stopped. Messages follow Jira's where known; the code tells the analyser's tests the kind. */
export type FailureCode =
  | 'unknown-variable'
  | 'unknown-member'
  | 'unknown-type'
  | 'null-access'
  | 'operand-types'
  | 'not-callable'
  | 'argument-count'
  | 'argument-type'
  | 'index'
  | 'data'
  | 'thrown'
  | 'limit';

/** Failures that a type check of the operands would find; the rest are `runtime`. */
const TYPE_FAILURES: ReadonlySet<FailureCode> = new Set(['operand-types']);

export class ExpressionFailure extends Error {
  /** The source of the failed part; null if only the message is known, as for `throw`. */
  location: string | null = null;

  constructor(
    readonly code: FailureCode,
    /** The message without the location. */
    readonly text: string,
  ) {
    super(text);
    this.name = 'ExpressionFailure';
  }

  get kind(): 'type' | 'runtime' {
    return TYPE_FAILURES.has(this.code) ? 'type' : 'runtime';
  }

  /** Limits stop an evaluation for good. The expression can catch all other failures. */
  get isCatchable(): boolean {
    return this.code !== 'limit';
  }

  /** Documented (REST): `Evaluation failed: "issue['a' + 'b']" - Unrecognized property of ...`. */
  get report(): string {
    return this.location === null ? this.text : `Evaluation failed: "${this.location}" - ${this.text}`;
  }

  /** Sets the location, unless an inner part has already set it. */
  at(location: string): this {
    if (this.code !== 'thrown') this.location ??= location;
    return this;
  }
}

export const failure = (code: FailureCode, text: string): ExpressionFailure => new ExpressionFailure(code, text);
