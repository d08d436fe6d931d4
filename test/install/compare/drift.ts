import type { Severity } from '../../../src/install/compare/difference';
import type { Difference } from '../../../src/install/compare/site/siteDifference';
import type { InstalledSite } from '../../rules/installedSite';

/** Expected text of one difference, in both languages, exactly. */
export interface Expected {
  readonly code: Difference['code'];
  readonly severity: Severity;
  readonly es: string;
  readonly en: string;
  /** Expected Spanish detail, where it matters. */
  readonly detail?: string;
}

/** A manual change of the site, and all differences that the check must find. */
export interface Drift {
  readonly name: string;
  readonly by: (site: InstalledSite) => void | Promise<void>;
  readonly finds: readonly Expected[];
  /** Statuses of the site that the change adds. */
  readonly made?: readonly { readonly id: string }[];
}
