import type { Applied, Decision, Installation, Members } from '../install/installation';
import type { PlanItem, StatusMove } from '../install/plan/plan';
import type { Settings } from '../procedure/settings';

export type { Decision } from '../install/installation';
export type { PlanAction, PlanItem, PlanReason, StatusMove } from '../install/plan/plan';

/** What the admin page and its resolver say to each other. */

/** What the admin page gets: a value, or a problem in the reader's words. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** How an installation stands, as the page shows it: nothing that it does not need. */
export interface InstallationView extends Pick<
  Installation,
  | 'state'
  | 'task'
  | 'progress'
  | 'problem'
  | 'startedAt'
  | 'startedBy'
  | 'touchedAt'
  | 'finishedAt'
  | 'resumeAt'
  | 'kept'
> {
  /** The settings in force; those asked for where nothing is in force yet. */
  readonly settings: Settings;
  /** Something is installed, whatever the last run came to. */
  readonly inForce: boolean;
  /** When what is in force was brought about, and the account id of who asked for it; `null` where nothing is. */
  readonly applied: Pick<Applied, 'at' | 'by'> | null;
}

export interface ProjectView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Company-managed; only in these can the procedure be installed. */
  readonly classic: boolean;
  readonly installation: InstallationView | null;
  /** The newest check; `null` where there was none. */
  readonly check: CheckView | null;
  /**
   * How many requests have something waiting that could not be done, because the app may not see them. Absent where there is
   * none, and in the overview, which does not look for it.
   */
  readonly unseen?: number;
}

/** Something that is not as it was installed, in the reader's words. */
export interface DeviationView {
  readonly key: string;
  /** `gate`: a control is gone or weaker; `flow`: people or effects; `form`: names and appearance. */
  readonly severity: 'gate' | 'flow' | 'form';
  readonly title: string;
  readonly detail: string;
  readonly accepted: boolean;
}

/** A proof on the live workflow that has no side effect. */
export interface ProofView {
  readonly code: string;
  readonly holds: boolean;
  readonly text: string;
}

export interface CheckView {
  /** ISO instant. */
  readonly at: string;
  /** Account id of who asked; `null` for the daily check. */
  readonly by: string | null;
  readonly deviations: readonly DeviationView[];
  readonly proofs: readonly ProofView[];
}

/** What a plan is for: to install, to change what is in force, to mend what was changed by others, to take it out. */
export type Purpose = 'install' | 'upgrade' | 'repair' | 'remove';

export interface PlanView {
  readonly purpose: Purpose;
  /** Sent back by who agrees to it. */
  readonly digest: string;
  readonly items: readonly PlanItem[];
  readonly moves: readonly StatusMove[];
  /** What others have changed since the last run, in the reader's words: the run brings it back, besides what is asked. */
  readonly deviations: readonly DeviationView[];
}

/** What an installation is asked for with. What is left out stays as it was. */
export interface InstallRequest {
  readonly projectId: string;
  readonly settings?: Settings;
  readonly members?: Members;
  /** By the keys of the plan's items. */
  readonly decisions?: Readonly<Record<string, Decision>>;
  readonly mappings?: Readonly<Record<string, string>>;
}

export interface RemovalRequest {
  readonly projectId: string;
  /** What becomes of fields in which something was written. */
  readonly fields: 'keep' | 'delete';
  /** Where the requests go from each status of the procedure, by status ids. */
  readonly mappings: Readonly<Record<string, string>>;
}

interface InProject {
  readonly projectId: string;
}

/** The functions of the admin page, each with what it is sent and what it answers. */
export interface AdminFunctions {
  readonly overview: { readonly payload: object; readonly value: readonly ProjectView[] };
  readonly status: { readonly payload: InProject; readonly value: ProjectView };
  /** Looks at the site and writes nothing. */
  readonly plan: { readonly payload: InstallRequest; readonly value: PlanView };
  /** Starts a run that does what the plan of this digest says. */
  readonly apply: { readonly payload: InstallRequest & { readonly digest: string }; readonly value: ProjectView };
  readonly cancel: { readonly payload: InProject; readonly value: ProjectView };
  /** Goes on with a run that was cancelled, failed or gave no sign of life. */
  readonly resume: { readonly payload: InProject; readonly value: ProjectView };
  /** Reads everything back and compares it. */
  readonly check: { readonly payload: InProject; readonly value: ProjectView };
  readonly accept: {
    readonly payload: InProject & { readonly keys: readonly string[]; readonly accepted: boolean };
    readonly value: ProjectView;
  };
  readonly planRemoval: { readonly payload: RemovalRequest; readonly value: PlanView };
  readonly remove: { readonly payload: RemovalRequest & { readonly digest: string }; readonly value: ProjectView };
}

/** Settings that an administrator wants for a project; the resolver checks them again (`checkSettings`). */
export interface SettingsRequest {
  readonly projectId: string;
  readonly settings: Settings;
}
