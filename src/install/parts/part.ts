import type { Run } from '../apply/run';
import type { Look } from '../look';
import type { Differences } from '../plan/differences';
import type { PartKind, PlanItem } from '../plan/plan';
import type { Site } from './site';

/** One kind of thing that the procedure needs in Jira: how to plan for it and how to bring it about. */
export interface Part {
  readonly kind: PartKind;
  /** What has to be there before it. */
  readonly needs: readonly PartKind[];
  /** What a run would do about it, given what was seen. Reads and writes nothing. */
  plan(site: Site, differences: Differences, look: Look): readonly PlanItem[];
  /**
   * Does what the items say, those of this kind that are to be created, adopted or changed. It may be cut off anywhere
   * and done again.
   */
  bring(run: Run, items: readonly PlanItem[], site: Site): Promise<void>;
}
