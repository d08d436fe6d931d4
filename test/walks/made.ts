import type { ChangelogEntry, Issue, Json } from 'forge-sandbox/jira';
import type { CustomFieldKey } from '../../src/procedure/fields';
import type { ProjectRoleKey } from '../../src/procedure/roles';
import type { Filed } from './files';
import { filesOf } from './files';
import { itemsOf, type Held, type Move } from './past';
import type { Terms } from './rounds';
import { lettersIn } from './words';

/** The statuses in which support acts. */
const SUPPORT = [
  'inAnalysis',
  'inSupport',
  'preparingScript',
  'requestingAuthorisation',
  'testing',
  'reporting',
] as const;

/** Possible faults of an act, each with whether it holds. */
export type Faults = readonly (readonly [string, boolean])[];

/** A transition that was made, with questions about it. */
export class Made {
  constructor(
    readonly issue: Issue,
    readonly entry: ChangelogEntry,
    readonly move: Move,
    readonly terms: Terms,
    private readonly held: ReadonlyMap<string, Held>,
    /** Epoch milliseconds. */
    readonly now: number,
  ) {}

  /** Whether any person wrote a field after an instant, including in this transition. */
  wrote(field: CustomFieldKey, since: number): boolean {
    return (itemsOf(this.issue, this.terms.fields[field]).at(-1)?.at ?? 0) > since;
  }

  /** The newest writing of a field. */
  writing(field: CustomFieldKey): Move | undefined {
    return itemsOf(this.issue, this.terms.fields[field]).at(-1);
  }

  value(field: CustomFieldKey): Json {
    return this.issue.custom.get(this.terms.fields[field]) ?? null;
  }

  says(field: CustomFieldKey): boolean {
    return lettersIn(this.value(field)) > 0;
  }

  /** Whether one of these options is chosen, by the installation's ids. */
  chose(field: keyof Terms['options']): boolean {
    const value = this.value(field);
    const chosen = Array.isArray(value) ? (value as readonly Json[]) : [value];
    return chosen.some((id) => typeof id === 'string' && Object.values(this.terms.options[field]).includes(id));
  }

  /** Letters and digits of the comment of this transition; 0 without one. */
  get noted(): number {
    const { authorAccountId: by, created } = this.entry;
    const note = this.issue.comments.find((one) => one.authorAccountId === by && one.created === created - 1);
    return note === undefined ? 0 : lettersIn(note.body);
  }

  /** Whether a person held a role at the time of a changelog entry. */
  holds(role: ProjectRoleKey, who: string | null, entry: string | null): boolean {
    return (
      who !== null &&
      (this.held
        .get(entry ?? this.entry.id)
        ?.get(role)
        ?.has(who) ??
        false)
    );
  }

  /** Whether a file is the work of support: its author held the role then, or holds it now. */
  isSupports(file: Filed): boolean {
    return this.holds('support', file.by, file.entry) || this.holds('support', file.by, this.entry.id);
  }

  /**
   * The same, or its author was in support at any time or moved the request on for support. The app knows no more of a
   * person who left support.
   */
  mayBeSupports(file: Filed): boolean {
    const { issue, terms, held } = this;
    const ofSupport: readonly (string | null)[] = SUPPORT.map((status) => terms.statuses[status]);
    return (
      this.isSupports(file) ||
      [...held.values()].some((roles) => roles.get('support')?.has(file.by ?? '')) ||
      itemsOf(issue, 'status').some(({ by, from }) => by === file.by && ofSupport.includes(from))
    );
  }

  get files(): readonly Filed[] {
    return filesOf(this.issue);
  }
}
