import type { PublicationStatus } from '../procedure/publication/publication';
import type { DocumentData } from '../procedure/document/data';
import type { Settings } from '../procedure/settings';

/**
 * What the macro's pages and its resolver say to each other. Functions: `read` () -> MacroAnswer, of the macro as it was
 * saved; `projects` () -> MacroProject[], or `null` where Jira does not tell.
 */

/**
 * Why there are no counts. `unseen`: there is no such project for the reader; `notConnected`: Jira does not know the
 * reader; `uncounted`: it refused the query, as it does when a status or the issue type is gone; `failed`: it did not answer.
 */
export type NoCounts = 'notInstalled' | 'unseen' | 'notConnected' | 'uncounted' | 'failed';

/** Requests that stand at each step, of those the reader may see. */
export interface StepCounts {
  readonly project: { readonly key: string; readonly name: string };
  /** By step, `1` to `12`. */
  readonly steps: Readonly<Record<string, { readonly count: number; readonly jql: string }>>;
  /** By status key, for the diagram. */
  readonly statuses: Readonly<Record<string, number>>;
  readonly total: number;
  /** `false`: there are more than were counted, and every number may be higher. */
  readonly isComplete: boolean;
  /** ISO instant. */
  readonly at: string;
}

/** How the installed workflow no longer is what the text says, in the reader's words. */
export interface Disagreement {
  /** When it was compared; ISO instant. */
  readonly at: string;
  readonly differences: readonly DisagreementPart[];
}

export interface DisagreementPart {
  readonly title: string;
  readonly detail: string;
  /** An administrator lets it be as it is; the text still says otherwise. */
  readonly accepted: boolean;
}

export interface MacroView {
  /**
   * What the document shows of the settings: those in force for who sees the project, those that were published for
   * everybody else, or the document's own.
   */
  readonly settings: Pick<Settings, 'effortThresholdHours' | 'cutOff'>;
  /** The document's data with what the settings say where the page says nothing. */
  readonly data: DocumentData;
  /** `null` where the procedure is not installed. What changed is told to those who may see the project. */
  readonly publication: PublicationStatus | null;
  readonly counts:
    { readonly ok: true; readonly value: StepCounts } | { readonly ok: false; readonly because: NoCounts };
  /** Only for those who may see the project's configuration; `null` for the others, and where the workflow agrees. */
  readonly disagreement: Disagreement | null;
}

/** A refusal is of what no page sends, in the reader's words. */
export type MacroAnswer = MacroView | { readonly ok: false; readonly problem: string };

export interface MacroProject {
  readonly id: string;
  readonly key: string;
  readonly name: string;
}
