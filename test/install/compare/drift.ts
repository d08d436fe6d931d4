import type { Severity } from '../../../src/install/compare/difference';
import type { Difference } from '../../../src/install/compare/siteDifference';
import type { InstalledSite } from '../../rules/installedSite';

/** What is expected of one difference: its sentences in both languages, letter by letter. */
export interface Expected {
  readonly code: Difference['code'];
  readonly severity: Severity;
  readonly es: string;
  readonly en: string;
  /** What the Spanish detail has to say, where it matters. */
  readonly detail?: string;
}

/** Something that somebody did to the site by hand, and everything that is to be found because of it. */
export interface Drift {
  readonly name: string;
  readonly by: (site: InstalledSite) => void | Promise<void>;
  readonly finds: readonly Expected[];
  /** Statuses of the site that it has made besides. */
  readonly made?: readonly { readonly id: string }[];
}
