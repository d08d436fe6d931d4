import api, { getAppContext } from '@forge/api';
import { jiraClient, type JiraClient } from '../jira/client';
import type { AppIdentity } from '../jira/appIdentity';

/** Jira as the app itself, with the permissions of the manifest's scopes. */
export const asApp = (): JiraClient => jiraClient((route, init) => api.asApp().requestJira(route, init));

/** Jira as the calling person. It works only while a resolver answers them. */
export const asUser = (): JiraClient => jiraClient((route, init) => api.asUser().requestJira(route, init));

/** The environment this code runs in; rules are named after it. */
export function appIdentity(): AppIdentity {
  const { appAri, environmentAri } = getAppContext();
  return { appId: appAri.appId, environmentId: environmentAri.environmentId };
}
