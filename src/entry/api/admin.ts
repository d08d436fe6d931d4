import type { Applied, Decision, Installation, Members } from '../../install/model/installation';
import type { PlanItem, StatusMove } from '../../install/model/plan';
import type { Settings } from '../../procedure/settings';

export type { Decision } from '../../install/model/installation';
export type { PlanAction, PlanItem, PlanReason, StatusMove } from '../../install/model/plan';

/** Types of the interface between the administration page and its resolver. */

/** The state of an installation, with only the properties that the page needs. */
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
  /** The settings in force, or the requested ones before the first installation. */
  readonly settings: Settings;
  /** True if something is installed, even after a failed run. */
  readonly inForce: boolean;
  /** Time and account id of the last successful run; `null` if there was none. */
  readonly applied: Pick<Applied, 'at' | 'by'> | null;
}

export interface ProjectView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** True for a company-managed project. The procedure can only be installed in these. */
  readonly classic: boolean;
  readonly installation: InstallationView | null;
  /** The newest check; `null` if there was none. */
  readonly check: CheckView | null;
  /**
   * Number of requests with waiting deliveries that the app may not see. Absent if there are none. Absent in the
   * overview, which does not look for them.
   */
  readonly unseen?: number;
}

/** A deviation from the installed state, in the reader's words. */
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
  /** Account id of the person who asked; `null` for the daily check. */
  readonly by: string | null;
  readonly deviations: readonly DeviationView[];
  readonly proofs: readonly ProofView[];
}

/** Purpose of a plan: install, change the settings in force, correct deviations, or remove. */
export type Purpose = 'install' | 'upgrade' | 'repair' | 'remove';

export interface PlanView {
  readonly purpose: Purpose;
  /** The page sends it back to agree to the plan. */
  readonly digest: string;
  readonly items: readonly PlanItem[];
  readonly moves: readonly StatusMove[];
  /** Changes that others made since the last run, in the reader's words. The run corrects them too. */
  readonly deviations: readonly DeviationView[];
}

/** The request for an installation. Missing properties keep their earlier values. */
export interface InstallRequest {
  readonly projectId: string;
  readonly settings?: Settings;
  readonly members?: Members;
  /** By key of the plan's item. */
  readonly decisions?: Readonly<Record<string, Decision>>;
  readonly mappings?: Readonly<Record<string, string>>;
}

export interface RemovalRequest {
  readonly projectId: string;
  /** Treatment of fields that contain values. */
  readonly fields: 'keep' | 'delete';
  /** Target status of the requests, by the status of the procedure; both are ids. */
  readonly mappings: Readonly<Record<string, string>>;
}

interface InProject {
  readonly projectId: string;
}

/** The functions of the administration page, each with its payload and its value. */
export interface AdminFunctions {
  readonly overview: { readonly payload: object; readonly value: readonly ProjectView[] };
  readonly status: { readonly payload: InProject; readonly value: ProjectView };
  /** Reads the site and writes nothing. */
  readonly plan: { readonly payload: InstallRequest; readonly value: PlanView };
  /** Starts the run of the plan with this digest. */
  readonly apply: { readonly payload: InstallRequest & { readonly digest: string }; readonly value: ProjectView };
  readonly cancel: { readonly payload: InProject; readonly value: ProjectView };
  /** Resumes a run that was cancelled, failed or was interrupted. */
  readonly resume: { readonly payload: InProject; readonly value: ProjectView };
  /** Checks the whole installation. */
  readonly check: { readonly payload: InProject; readonly value: ProjectView };
  readonly accept: {
    readonly payload: InProject & { readonly keys: readonly string[]; readonly accepted: boolean };
    readonly value: ProjectView;
  };
  readonly planRemoval: { readonly payload: RemovalRequest; readonly value: PlanView };
  readonly remove: { readonly payload: RemovalRequest & { readonly digest: string }; readonly value: ProjectView };
}
