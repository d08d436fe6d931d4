import type { PublicationStatus } from '../../document/versions/version';
import type { DocumentData } from '../../document/content/data';
import type { Refused } from './answer';
import type { Settings } from '../../procedure/settings';

/**
 * Types of the interface between the macro's pages and its resolver. Functions: `read` () -> MacroAnswer, for the saved
 * macro; `projects` () -> MacroProject[], or `null` if Jira does not answer.
 */

/**
 * Reason for missing counts. `unseen`: the reader may not see the project, or it does not exist. `notConnected`: Jira
 * does not know the reader. `uncounted`: Jira refused the query, for example because a status or the issue type is
 * missing. `failed`: Jira did not answer.
 */
export type NoCounts = 'notInstalled' | 'unseen' | 'notConnected' | 'uncounted' | 'failed';

/** Number of requests at each step, limited to those the reader may see. */
export interface StepCounts {
  readonly project: { readonly key: string; readonly name: string };
  /** By step, `1` to `12`. */
  readonly steps: Readonly<Record<string, { readonly count: number; readonly jql: string }>>;
  /** By status key, for the diagram. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly total: number;
  /** `false`: there are more requests than were counted, so every number may be higher. */
  readonly isComplete: boolean;
  /** ISO instant. */
  readonly at: string;
}

/** Differences between the installed workflow and the text, in the reader's words. */
export interface Disagreement {
  /** ISO instant of the comparison. */
  readonly at: string;
  readonly differences: readonly DisagreementPart[];
}

export interface DisagreementPart {
  readonly title: string;
  readonly detail: string;
  /** True if an administrator accepted it. The text is still wrong. */
  readonly accepted: boolean;
}

export interface MacroView {
  /**
   * The settings that the document shows. People who see the project get those in force. All others get the published
   * ones, or the defaults.
   */
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
  /** The page's document data, completed from the settings. */
  readonly data: DocumentData;
  /** `null` if the procedure is not installed. Only people who may see the project get the changes. */
  readonly publication: PublicationStatus | null;
  readonly counts:
    { readonly ok: true; readonly value: StepCounts } | { readonly ok: false; readonly because: NoCounts };
  /** Only for people who may see the project's configuration; otherwise `null`. Also `null` if the workflow agrees. */
  readonly disagreement: Disagreement | null;
}

/** `ok: false` answers a payload that no page sends, in the reader's words. */
export type MacroAnswer = MacroView | Refused;

export interface MacroProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}
