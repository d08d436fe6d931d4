import type { ProjectRoleKey } from '../procedure/roles';
import type { Settings } from '../procedure/settings';

/** An object of the site that the procedure uses. `adopted`: it was there before, and is not ours to delete. */
export interface InstalledObject {
  readonly id: string;
  readonly adopted: boolean;
}

export interface Progress {
  /** Key of the step that is being done, or was when it stopped. */
  readonly step: string;
  readonly done: number;
  readonly total: number;
}

/** Who is to hold a role in the project; added to those who hold it already. */
export type Members = Partial<
  Record<ProjectRoleKey, { readonly users: readonly string[]; readonly groupIds: readonly string[] }>
>;

/** All that is known of the procedure in one project. Kept in the app's storage, written after every step. */
export interface Installation {
  readonly projectId: string;
  readonly projectKey: string;
  /** Address of the site, for links in e-mails. */
  readonly siteUrl: string;
  readonly state: 'queued' | 'installing' | 'installed' | 'failed';
  readonly settings: Settings;
  readonly members: Members;
  /** Account id of the administrator who asked for it. */
  readonly startedBy: string;
  /** ISO instants. */
  readonly startedAt: string;
  readonly finishedAt: string | null;
  readonly progress: Progress;
  /** What went wrong, in a person's words; `null` when nothing did. */
  readonly problem: string | null;
  /** By key, such as `field/classification` or `option/classification/report`. */
  readonly objects: Readonly<Record<string, InstalledObject>>;
  /** The schemes the project had before, to go back to them. */
  readonly previous: {
    readonly issueTypeScheme?: string;
    readonly issueTypeScreenScheme?: string;
    readonly workflowScheme?: string;
  };
}

/** Where installations are kept. */
export interface InstallationStore {
  read(projectId: string): Promise<Installation | undefined>;
  write(installation: Installation): Promise<void>;
}
