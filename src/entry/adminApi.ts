import type { Installation } from '../install/installation';
import type { Settings } from '../procedure/settings';

/**
 * What the admin page and its resolver say to each other. Functions: `overview` () -> ProjectView[], `status`
 * {projectId} -> ProjectView, `install` {projectId, language, members: {role: {users, groupIds}}} -> ProjectView.
 */

/** What the admin page gets: a value, or a problem in the reader's words. */
export type Answer<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: string };

/** How an installation stands, as the page shows it: nothing that it does not need. */
export type InstallationView = Pick<
  Installation,
  'state' | 'progress' | 'problem' | 'startedAt' | 'finishedAt' | 'settings'
>;

export interface ProjectView {
  readonly id: string;
  readonly key: string;
  readonly name: string;
  /** Company-managed; only in these can the procedure be installed. */
  readonly classic: boolean;
  readonly installation: InstallationView | null;
}

/** Settings that an administrator wants for a project; the resolver checks them again (`checkSettings`). */
export interface SettingsRequest {
  readonly projectId: string;
  readonly settings: Settings;
}
