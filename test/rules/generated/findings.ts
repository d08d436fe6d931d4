import type { Generated } from './issue';

/**
 * `fails`: no answer, or one that costs too much. `differs`: the two readings disagree. `lets`: it lets through a
 * transition that must not pass. `opens`: it passes with another meaning of a name.
 */
type What = 'fails' | 'differs' | 'lets' | 'opens';

interface Ticket {
  /** From 0. */
  readonly index: number;
  /** Name of the rule, or of the transition. */
  readonly name: string;
  readonly generated: Generated;
}

interface Finding {
  times: number;
  readonly first: string;
}

/** Findings by rule. If the first one ended the test, the fault of one rule would hide all others. */
export class Findings {
  private readonly found = new Map<string, Finding>();
  private readonly outcomes = new Map<string, { passed: number; blocked: number }>();

  add(what: What, { index, name, generated }: Ticket, details: string): void {
    const heading = `${what}: ${name}`;
    const known = this.found.get(heading);
    if (known === undefined) this.found.set(heading, { times: 1, first: describe(index, generated, details) });
    else known.times += 1;
  }

  count(name: string, passed: boolean): void {
    const known = this.outcomes.get(name) ?? { passed: 0, blocked: 0 };
    known[passed ? 'passed' : 'blocked'] += 1;
    this.outcomes.set(name, known);
  }

  /** The rules that passed or blocked at most this many times. */
  untried(least: number): readonly object[] {
    return [...this.outcomes]
      .filter(([, { passed, blocked }]) => passed <= least || blocked <= least)
      .map(([name, counted]) => ({ name, ...counted }));
  }

  get names(): number {
    return this.outcomes.size;
  }

  /** All findings for the developer: their number, and the first ticket of each. `''` if there are none. */
  told(): string {
    return [...this.found].map(([heading, { times, first }]) => `${heading}, ${times} times. ${first}`).join('\n\n');
  }
}

/** Only the end of a long history is shown: the cause is in the drawn values, which depend only on the seed. */
function describe(index: number, generated: Generated, details: string): string {
  const { issue, ...rest } = generated;
  const { changelog, attachments, comments, custom, statusId, assigneeAccountId, properties } = issue;
  const moves = changelog.flatMap(({ id, authorAccountId, items }, at) =>
    items
      .filter(({ fieldId }) => fieldId === 'status' || fieldId === 'assignee' || fieldId === 'attachment')
      .map(({ field, fromString, toString }) => `${at} ${id} ${authorAccountId} ${field} ${fromString} > ${toString}`),
  );
  const sizes = { entries: changelog.length, attachments: attachments.length, comments: comments.length };
  const shown = {
    ...rest,
    sizes,
    statusId,
    assigneeAccountId,
    custom: Object.fromEntries(custom),
    properties: Object.fromEntries(properties),
    files: attachments.slice(0, 12).map(({ id, filename, authorAccountId }) => `${id} ${filename} ${authorAccountId}`),
    moves: moves.slice(-40),
  };
  return `First on ticket ${index}:\n${details}\n${JSON.stringify(shown, null, 1).slice(0, 6000)}`;
}
