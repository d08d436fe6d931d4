import type { ProjectRoleKey } from '../procedure/roles';
import type { Settings } from '../procedure/settings';

/** An object of the site that the procedure uses. `adopted`: it was there before, and is not ours to delete. */
export interface InstalledObject {
  readonly id: string;
  readonly adopted: boolean;
  /** How an adopted status was described by whoever made it: it is written with every workflow, and stays as it was. */
  readonly description?: string;
}

export interface Progress {
  /** The kind of thing that is being worked on, or was when it stopped. */
  readonly step: string;
  /** Things done, of those that the plan has to do. */
  readonly done: number;
  readonly total: number;
}

export interface Actors {
  readonly users: readonly string[];
  readonly groupIds: readonly string[];
}

/** Who is to hold a role in the project; added to those who hold it already. */
export type Members = Partial<Record<ProjectRoleKey, Actors>>;

/** What the administrator said of a thing that has the name of one of ours: take it, or make another beside it. */
export type Decision = 'adopt' | 'create';

/** What an administrator asks for. */
export interface InstallationRequest {
  readonly settings: Settings;
  readonly members: Members;
  /**
   * The members were named by an earlier request, which has put them into their roles: somebody who was taken out since
   * stays out. Only a role that nobody holds any more is filled again.
   */
  readonly membersNamedBefore?: boolean;
  /** By the key of a plan's item. */
  readonly decisions: Readonly<Record<string, Decision>>;
  /** Where issues go from a status (its id) that they cannot keep: a status of the procedure by key; in a removal, an id. */
  readonly mappings: Readonly<Record<string, string>>;
}

export type InstallationState = 'queued' | 'running' | 'paused' | 'cancelled' | 'failed' | 'installed' | 'removed';

/** What a run does: bring the site to what is asked for, or take the procedure out of it again. */
export type RunTask = 'install' | 'remove';

/** What was in force when the last run ended well: the middle of a three-way comparison. */
export interface Applied {
  readonly settings: Settings;
  /** ISO instant, and the account id of who asked for it. */
  readonly at: string;
  readonly by: string;
  /** Hashes of the workflow's parts in normal form, as they were written. */
  readonly hashes: Readonly<Record<string, string>>;
  /** On how many screens of the site each custom field was, by field key. */
  readonly screenCounts: Readonly<Record<string, number>>;
  /**
   * Who was known to hold each role: who was in it when the procedure was installed, and who was named since. Nobody is
   * added to it by being found in a role. An installation of an earlier version has none.
   */
  readonly holders?: Members;
}

/** All that is known of the procedure in one project. Kept in the app's storage, written after every change to the site. */
export interface Installation {
  readonly projectId: string;
  readonly projectKey: string;
  /** Address of the site, for links in e-mails. */
  readonly siteUrl: string;
  readonly state: InstallationState;
  readonly task: RunTask;
  /** The run reads every screen: the newest check has found something, which counts of screens need not show. */
  readonly thorough?: boolean;
  readonly request: InstallationRequest;
  /** The digest of the plan that the administrator agreed to; `null` once the run has begun to write. */
  readonly agreed: string | null;
  /** Account id of the administrator who asked for the last run. */
  readonly startedBy: string;
  /** ISO instants. `touchedAt` tells that a run is alive. */
  readonly startedAt: string;
  readonly touchedAt: string;
  readonly finishedAt: string | null;
  readonly progress: Progress;
  /** What went wrong, in a person's words; `null` when nothing did. */
  readonly problem: string | null;
  /** Id of the task of Jira's that the run waits for: whoever goes on with it asks after that first. */
  readonly awaited?: string | null;
  /** When a paused run goes on by itself. */
  readonly resumeAt: string | null;
  /** By key, such as `field/classification` or `option/classification/report`. */
  readonly objects: Readonly<Record<string, InstalledObject>>;
  /** The people and groups that we put into roles: what a removal takes out again. */
  readonly added: Members;
  /** The schemes the project had before, to go back to them; a workflow scheme of `null` is the default one. */
  readonly previous: {
    readonly issueTypeScheme?: string;
    readonly issueTypeScreenScheme?: string;
    readonly workflowScheme?: string | null;
  };
  readonly applied: Applied | null;
  /** ISO instant from which the rules know the changes of the clocks; `null` before the first run. */
  readonly calendarFrom: string | null;
  /** Keys of deviations that somebody has accepted. */
  readonly accepted: readonly string[];
  /** What a removal does with fields in which something was written. */
  readonly fieldsAfter: 'keep' | 'delete';
  /** What a removal has left behind and whom an installation could not put into a role, in words. */
  readonly kept: readonly string[];
}

/** Where installations are kept. */
export interface InstallationStore {
  read(projectId: string): Promise<Installation | undefined>;
  write(installation: Installation): Promise<void>;
  /** Every project with an installation, whatever has become of it: what a removal has to leave to others. */
  list(): Promise<readonly Installation[]>;
}
