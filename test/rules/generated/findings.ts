import type { Generated } from './issue';

/** `fails`: no answer, or too dear a one; `differs`: the two readings disagree; `lets`: it lets through what must not pass. */
type What = 'fails' | 'differs' | 'lets' | 'opens';

interface Ticket {
  /** From 0. */
  readonly index: number;
  /** Of the rule, or of the transition. */
  readonly name: string;
  readonly generated: Generated;
}

interface Finding {
  times: number;
  readonly first: string;
}

/** What was found, gathered by rule: one fault of a rule would hide all others if the first ended the test. */
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

  /** The rules that did not pass, and block, more than so many times. */
  untried(least: number): readonly object[] {
    return [...this.outcomes]
      .filter(([, { passed, blocked }]) => passed <= least || blocked <= least)
      .map(([name, counted]) => ({ name, ...counted }));
  }

  get names(): number {
    return this.outcomes.size;
  }

  /** Everything, for whoever has to mend it: how often, and the first ticket that shows it. `''` where there is nothing. */
  told(): string {
    return [...this.found].map(([heading, { times, first }]) => `${heading}, ${times} times. ${first}`).join('\n\n');
  }
}

/** A long history is told by its end: what is odd lies in what was drawn, which is the same for the same seed. */
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
