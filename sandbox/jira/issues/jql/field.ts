import type { JiraContext } from '../../http/context';
import type { Principal } from '../../principal';
import type { Issue } from '../../site/issues';
import type { Person } from '../../site/people';

/** Who searches, and when. */
export interface Searcher {
  readonly context: JiraContext;
  readonly principal: Principal;
  readonly person: Person | null;
  readonly now: Date;
  readonly timeZone: string;
}

/** A field as JQL sees it. How its operands are read and compared depends on `type`. */
export interface JqlField {
  /** As Jira's messages call it. */
  readonly name: string;
  readonly type: 'id' | 'text' | 'date' | 'day' | 'number' | 'words' | 'key';
  /**
   * `id`: the ids an issue has here. `text`: its words. `date`, `number`, `key`: numbers. `day`: `YYYY-MM-DD`. `words`: labels.
   * Empty when unset.
   */
  values(searcher: Searcher, issue: Issue): readonly (string | number)[];
  /** `id` fields: the ids a written value stands for; none is an error. */
  resolve?(searcher: Searcher, written: string): readonly string[];
  /** What ORDER BY compares; null comes last. @default the first value */
  order?(searcher: Searcher, issue: Issue): string | number | null;
}
