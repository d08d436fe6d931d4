import * as z from 'zod';

/** The site's answers where Jira's answer is unknown. A test runs through all of them. */
const ANSWERS_SHAPE = z.strictObject({
  /** The name that `issue.getNewestChangelog` takes: the field's id, its name in the history, or either. */
  changelogNames: z.enum(['either', 'field', 'fieldId']),
});

export type Answers = z.infer<typeof ANSWERS_SHAPE>;

export const usualAnswers = (): Answers => ({ changelogNames: 'either' });

/** Invalid answers. The message lists every mistake. */
export class InvalidAnswers extends Error {
  override readonly name = 'InvalidAnswers';
  constructor(readonly problems: readonly string[]) {
    super(problems.join('\n'));
  }
}

/**
 * Switches some of the answers and leaves the others unchanged.
 * @throws InvalidAnswers if a name or a value is unknown; in this case nothing is switched.
 */
export function switchAnswers(answers: Answers, given: unknown): void {
  const read = ANSWERS_SHAPE.partial().safeParse(given);
  if (!read.success)
    throw new InvalidAnswers(
      read.error.issues.map(({ path, message }) => `${path.join('.') || 'answers'}: ${message}`),
    );
  Object.assign(answers, read.data);
}
