import type { Route } from '@forge/api';
import { objectId } from '../../../src/install/model/siteIds';
import { ANYTHING } from '../../../src/jira/client';
import type { Json } from '../../../src/jira/json';
import type { InstalledSite } from '../../rules/installedSite';
import { administrator } from './liveSite';

/** Changes to a site as an administrator makes them, over REST. */
export const id = ({ installation }: InstalledSite, key: string): string => objectId(installation, key);

/** A REST address without escaping: no part of these needs it. */
export const address = (value: string): Route => ({ value });

export const put = (site: InstalledSite, path: string, body: Json): Promise<unknown> =>
  administrator(site).put(address(`/rest/api/3${path}`), body, ANYTHING);

export const post = (site: InstalledSite, path: string, body: Json): Promise<unknown> =>
  administrator(site).post(address(`/rest/api/3${path}`), body, ANYTHING);

export const remove = async (site: InstalledSite, path: string): Promise<void> => {
  const { rosa } = site.staff.accountIds;
  const request = new Request(`http://localhost:4100/rest/api/3${path}`, { method: 'DELETE' });
  const { status } = await site.jira.call({ kind: 'user', accountId: rosa }, request);
  if (status >= 400) throw new Error(`DELETE ${path} answered ${status}`);
};

export const context = ({ jira }: InstalledSite, fieldId: string): string =>
  jira.site.fields.get(fieldId)?.contexts[0]?.id ?? '';

export const tab = ({ jira }: InstalledSite, screenId: string): string =>
  String(jira.site.screens.get(Number(screenId))?.tabs[0]?.id ?? '');

export const project = (site: InstalledSite) => {
  const found = site.jira.site.projects.get(site.projectId);
  if (found === undefined) throw new Error('The project is gone');
  return found;
};
