import * as z from 'zod';

/** Where nobody knows how Jira answers, the answer that this site gives. A test runs through all of them. */
const ANSWERS_SHAPE = z.strictObject({
  /** The name that `issue.getNewestChangelog` goes by: the field's id, its name in the history, or either. */
  changelogNames: z.enum(['either', 'field', 'fieldId']),
});

export type Answers = z.infer<typeof ANSWERS_SHAPE>;

export const usualAnswers = (): Answers => ({ changelogNames: 'either' });

/** Answers that cannot be given; the message names everything that is wrong with them. */
export class InvalidAnswers extends Error {
  override readonly name = 'InvalidAnswers';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Switches some of the answers and leaves the others as they are.
 * @throws InvalidAnswers if a name or a value is unknown; nothing is switched then
 */
export function switchAnswers(answers: Answers, given: unknown): void {
  const read = ANSWERS_SHAPE.partial().safeParse(given);
  if (!read.success)
    throw new InvalidAnswers(read.error.issues.map(({ path, message }) => `${path.join('.') || 'answers'}: ${message}`));
  Object.assign(answers, read.data);
}
