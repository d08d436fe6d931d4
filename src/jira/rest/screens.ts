import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import { all } from './paged';

const NAMED = z.object({
  id: z.union([z.number(), z.string()]).transform(String),
  name: z.string(),
  description: z.string().optional(),
});

/** Screens whose names contain this text. */
export function searchScreens(client: JiraClient, name: string) {
  return all(
    client,
    (startAt) => route`/rest/api/3/screens?queryString=${name}&startAt=${startAt}&maxResults=100`,
    NAMED,
  );
}

export async function createScreen(client: JiraClient, name: string, description: string): Promise<string> {
  return (await client.post(route`/rest/api/3/screens`, { name, description }, NAMED)).id;
}

const TAB = z.object({ screenId: z.number().transform(String), tabId: z.number() });

export type ScreenTab = z.infer<typeof TAB>;

/** The tabs of the given screens in one call (documented; pages of a hundred). A new screen has one tab. */
export function tabsOf(client: JiraClient, screenIds: readonly string[]): Promise<readonly ScreenTab[]> {
  const query = new URLSearchParams(screenIds.map((id): [string, string] => ['screenId', id]));
  return all(client, (startAt) => route`/rest/api/3/screens/tabs?startAt=${startAt}&maxResult=100&${query}`, TAB);
}

export async function addTab(client: JiraClient, screenId: string, name: string): Promise<number> {
  const tab = await client.post(route`/rest/api/3/screens/${screenId}/tabs`, { name }, z.object({ id: z.number() }));
  return tab.id;
}

export async function tabFields(client: JiraClient, screenId: string, tabId: number): Promise<readonly string[]> {
  const fields = await client.get(
    route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields`,
    z.array(z.object({ id: z.string() })),
  );
  return fields.map(({ id }) => id);
}

export async function addTabField(client: JiraClient, screenId: string, tabId: number, fieldId: string): Promise<void> {
  await client.post(route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields`, { fieldId }, ANYTHING);
}

export async function removeTabField(
  client: JiraClient,
  screenId: string,
  tabId: number,
  fieldId: string,
): Promise<void> {
  await client.delete(route`/rest/api/3/screens/${screenId}/tabs/${tabId}/fields/${fieldId}`, ANYTHING);
}

/** Jira refuses while a screen scheme or a workflow uses the screen. */
export async function deleteScreen(client: JiraClient, screenId: string): Promise<void> {
  await client.delete(route`/rest/api/3/screens/${screenId}`, ANYTHING);
}

const SCREEN_SCHEME = z.object({
  id: z.number().transform(String),
  name: z.string(),
  screens: z.record(z.string(), z.number()),
});

export type ScreenScheme = z.infer<typeof SCREEN_SCHEME>;

/** A screen scheme with its screens by use; `undefined` if it is missing. */
export async function readScreenScheme(client: JiraClient, id: string) {
  const address = (startAt: number) => route`/rest/api/3/screenscheme?id=${id}&startAt=${startAt}`;
  return (await all(client, address, SCREEN_SCHEME)).find((scheme) => scheme.id === id);
}

/** Ids are strings here, but numbers in a creation (contract). */
export async function updateScreenScheme(
  client: JiraClient,
  id: string,
  screens: { readonly default: string; readonly create: string; readonly edit: null; readonly view: null },
): Promise<void> {
  await client.put(route`/rest/api/3/screenscheme/${id}`, { screens }, ANYTHING);
}

export async function deleteScreenScheme(client: JiraClient, id: string): Promise<void> {
  await client.delete(route`/rest/api/3/screenscheme/${id}`, ANYTHING);
}

export function searchScreenSchemes(client: JiraClient, name: string) {
  return all(client, (startAt) => route`/rest/api/3/screenscheme?queryString=${name}&startAt=${startAt}`, NAMED);
}

/** Screens by use. `default` also serves for viewing. Ids are numbers here, but strings in updates (contract). */
export async function createScreenScheme(
  client: JiraClient,
  name: string,
  description: string,
  screens: { readonly default: number; readonly create: number },
): Promise<string> {
  return (
    await client.post(route`/rest/api/3/screenscheme`, { name, description, screens }, z.object({ id: z.number() }))
  ).id.toString();
}
