import { differenceKey } from '../compare/key';
import type { Difference } from '../compare/site/siteDifference';
import type { PlanningContext } from '../model/planningContext';
import { seeSite } from '../parts/seeSite';
import { deviationsOf } from './differencesOf';
import { proveGates, type Proof } from './proofs';

/** The result of a check. It is stored by project. */
export interface Check {
  readonly projectId: string;
  /** ISO instant. */
  readonly at: string;
  /** Account id of the person who asked; `null` for the daily check. */
  readonly by: string | null;
  readonly differences: readonly Difference[];
  readonly proofs: readonly Proof[];
}

/** Reads the whole installation, compares it, and proves the gates on the live workflow. Writes nothing on the site. */
export async function check(context: PlanningContext, by: string | null): Promise<Check> {
  const site = await seeSite({ ...context, depth: 'thorough' });
  return {
    projectId: context.installation.projectId,
    at: context.now.toISOString(),
    by,
    differences: deviationsOf(site, context),
    proofs: site.workflow.live === undefined ? [] : await proveGates(context, site.workflow.live),
  };
}

/** The differences that no administrator has accepted. */
export function openDifferences({ differences }: Check, accepted: readonly string[]): readonly Difference[] {
  return differences.filter((difference) => !accepted.includes(differenceKey(difference)));
}
