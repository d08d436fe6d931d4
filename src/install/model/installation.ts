import type { ProjectRoleKey } from '../../procedure/roles';
import type { Settings } from '../../procedure/settings';

/** An object of the site that the procedure uses. `adopted`: it existed before, and the app must not delete it. */
export interface InstalledObject {
  readonly id: string;
  readonly adopted: boolean;
  /** Earlier description of an adopted status. Every write of the workflow keeps it. */
  readonly description?: string;
}

export interface Progress {
  /** The kind of thing that the run is working on, or was when it stopped. */
  readonly step: string;
  /** Number of finished things, out of the plan's total. */
  readonly done: number;
  readonly total: number;
}

export interface Actors {
  readonly users: readonly string[];
  readonly groupIds: readonly string[];
}

/** People and groups to add to each role. Present members stay. */
export type Members = Partial<Record<ProjectRoleKey, Actors>>;

/** The administrator's decision on a thing with the same name as the app's: adopt it, or create another. */
export type Decision = 'adopt' | 'create';

/** The request of an administrator. */
export interface InstallationRequest {
  readonly settings: Settings;
  readonly members: Members;
  /**
   * True if an earlier request named the members and a run added them. A member who was removed since stays out. Only a
   * role without holders is filled again.
   */
  readonly membersNamedBefore?: boolean;
  /** By the key of a plan's item. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Target of the issues of a status, by status id. It is a status key of the procedure; in a removal, a status id. */
  readonly mappings: Readonly<Record<string, string>>;
}

export type InstallationState = 'queued' | 'running' | 'paused' | 'cancelled' | 'failed' | 'installed' | 'removed';

/** The task of a run: install what was requested, or remove the procedure. */
export type RunTask = 'install' | 'remove';

/** The result of the last successful run. It is the base of a three-way comparison. */
export interface Applied {
  readonly settings: Settings;
  /** ISO instant, and account id of the person who asked for it. */
  readonly at: string;
  readonly by: string;
  /** Hashes of the written workflow's parts in normal form. */
  readonly hashes: Readonly<Record<string, string>>;
  /** Number of screens of the site with each custom field, by field key. */
  readonly screenCounts: Readonly<Record<string, number>>;
  /**
   * Known holders of each role: the members at the installation, and those named since. A member found in a role later
   * is not added. Missing in an installation of an earlier version.
   */
  readonly holders?: Members;
}

/** All data of the procedure in one project. It is stored after every change to the site. */
export interface Installation {
  readonly projectId: string;
  readonly projectKey: string;
  /** Address of the site, for links in e-mails. */
  readonly siteUrl: string;
  readonly state: InstallationState;
  readonly task: RunTask;
  /**
   * True if the run reads every screen. The newest check found deviations, which the counts of screens may not show.
   */
  readonly thorough?: boolean;
  readonly request: InstallationRequest;
  /** Digest of the agreed plan; `null` once the run has begun to write. */
  readonly agreed: string | null;
  /** Account id of the administrator who asked for the last run. */
  readonly startedBy: string;
  /** ISO instants. `touchedAt` shows that a run is active. */
  readonly startedAt: string;
  readonly touchedAt: string;
  readonly finishedAt: string | null;
  readonly progress: Progress;
  /** Readable text of the problem; `null` if there is none. */
  readonly problem: string | null;
  /** Id of the Jira task that the run waits for. A resumed run asks for it first. */
  readonly awaited?: string | null;
  /** Instant at which a paused run continues by itself. */
  readonly resumeAt: string | null;
  /** By key, such as `field/classification` or `option/classification/report`. */
  readonly objects: Readonly<Record<string, InstalledObject>>;
  /** People and groups that the app added to roles. A removal takes them out again. */
  readonly added: Members;
  /** The project's earlier schemes, for a removal. A workflow scheme of `null` is the default one. */
  readonly previous: {
    readonly issueTypeScheme?: string;
    readonly issueTypeScreenScheme?: string;
    readonly workflowScheme?: string | null;
  };
  readonly applied: Applied | null;
  /** ISO instant at which the rules' daylight-saving table starts; `null` before the first run. */
  readonly calendarFrom: string | null;
  /** Keys of accepted deviations. */
  readonly accepted: readonly string[];
  /** Treatment of fields with values in a removal. */
  readonly fieldsAfter: 'keep' | 'delete';
  /** Texts of what a removal left behind, and of people that an installation could not add to a role. */
  readonly kept: readonly string[];
}

/** Storage of installations. */
export interface InstallationStore {
  read(projectId: string): Promise<Installation | undefined>;
  write(installation: Installation): Promise<void>;
  /** Returns every installation, in any state. A removal keeps the objects that other installations use. */
  list(): Promise<readonly Installation[]>;
}
