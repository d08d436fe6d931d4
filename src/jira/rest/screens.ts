import { route } from '@forge/api';
import * as z from 'zod';
import { ANYTHING, type JiraClient } from '../client';
import { all } from './paged';

const NAMED = z.object({
  id: z.union([z.number(), z.string()]).transform(String),
  name: z.string(),
  description: z.string().optional(),
});

export type NamedScreen = z.infer<typeof NAMED>;

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

const TAB = z.object({ id: z.number(), name: z.string() });

/** The tab a new screen has from the start. */
export async function firstTab(client: JiraClient, screenId: string): Promise<number> {
  const tabs = await client.get(route`/rest/api/3/screens/${screenId}/tabs`, z.array(TAB));
  const tab = tabs[0] ?? (await client.post(route`/rest/api/3/screens/${screenId}/tabs`, { name: 'Field Tab' }, TAB));
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

export function searchScreenSchemes(client: JiraClient, name: string) {
  return all(client, (startAt) => route`/rest/api/3/screenscheme?queryString=${name}&startAt=${startAt}`, NAMED);
}

/** Screens by use; `default` also serves for viewing. Ids are numbers here, strings in updates (contract). */
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
