import type { JiraContext } from '../../http/context';
import type { Principal } from '../../principal';
import type { Issue } from '../../site/issues';
import type { Person } from '../../site/people';

/** The caller of a search, and its time. */
export interface Searcher {
  readonly context: JiraContext;
  readonly principal: Principal;
  readonly person: Person | null;
  readonly now: Date;
  readonly timeZone: string;
}

/** A field in JQL. `type` decides how its operands are read and compared. */
export interface JqlField {
  /** The field's name in Jira's messages. */
  readonly name: string;
  readonly type: 'id' | 'text' | 'date' | 'day' | 'number' | 'words' | 'key';
  /**
   * `id`: the ids an issue has here. `text`: its words. `date`, `number`, `key`: numbers. `day`: `YYYY-MM-DD`. `words`:
   * labels.
   * Empty if unset.
   */
  values(searcher: Searcher, issue: Issue): readonly (string | number)[];
  /** For `id` fields: the ids of a written value. No ids mean an error. */
  resolve?(searcher: Searcher, written: string): readonly string[];
  /** The value that ORDER BY compares; null comes last. @default the first value */
  order?(searcher: Searcher, issue: Issue): string | number | null;
}
