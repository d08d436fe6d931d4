import type { ChangelogEntry, Issue } from '../../sandbox/jira/site/issues';
import type { Json } from '../../sandbox/jira/site/json';
import type { CustomFieldKey } from '../../src/procedure/fields';
import type { ProjectRoleKey } from '../../src/procedure/roles';
import type { Filed } from './files';
import { filesOf } from './files';
import { itemsOf, type Held, type Move } from './past';
import type { Terms } from './rounds';
import { lettersIn } from './words';

/** What is wrong with something that was done: what would be wrong, and whether it is so. */
export type Faults = readonly (readonly [string, boolean])[];

/** A transition that was made, and what can be asked of it. */
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

  /** Whether a field was written after an instant, this very transition included, by whoever. */
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

  /** Whether one of these options is chosen, by the ids that the installation gave them. */
  chose(field: keyof Terms['options']): boolean {
    const value = this.value(field);
    const chosen = Array.isArray(value) ? (value as readonly Json[]) : [value];
    return chosen.some((id) => typeof id === 'string' && Object.values(this.terms.options[field]).includes(id));
  }

  /** Letters and digits of the comment that was written in this very transition; 0 where none was. */
  get noted(): number {
    const { authorAccountId: by, created } = this.entry;
    const note = this.issue.comments.find((one) => one.authorAccountId === by && one.created === created - 1);
    return note === undefined ? 0 : lettersIn(note.body);
  }

  /** Whether somebody held a role when a changelog entry was written. */
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

  /** Whether a file is the work of support: of somebody who held the role then, or has it now. */
  isSupports(file: Filed): boolean {
    return this.holds('support', file.by, file.entry) || this.holds('support', file.by, this.entry.id);
  }

  /** The same, or of somebody who was of support at some time: that is all that the app can know of one who left it. */
  mayBeSupports(file: Filed): boolean {
    return this.isSupports(file) || [...this.held.values()].some((roles) => roles.get('support')?.has(file.by ?? ''));
  }

  get files(): readonly Filed[] {
    return filesOf(this.issue);
  }
}
