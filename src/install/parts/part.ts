import type { Differences } from '../model/differences';
import type { PlanningContext } from '../model/planningContext';
import type { PartKind, PlanItem } from '../model/plan';
import type { Site } from '../model/site';
import type { Run } from '../run/run';

/** One kind of thing that the procedure needs in Jira, with its planning and its installation. */
export interface Part {
  readonly kind: PartKind;
  /** Kinds that must exist before it. */
  readonly needs: readonly PartKind[];
  /** Plans the work for a site. Reads and writes nothing. */
  plan(site: Site, differences: Differences, context: PlanningContext): readonly PlanItem[];
  /**
   * Carries out the items of this kind that are to be created, adopted or changed. It may be repeated after any
   * interruption.
   */
  bring(run: Run, items: readonly PlanItem[], site: Site): Promise<void>;
}
