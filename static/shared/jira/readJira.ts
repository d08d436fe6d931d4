import { requestJira } from '@forge/bridge';
import type * as z from 'zod';
import { jiraReader, type JiraAnswer, type JiraReader } from './jiraReader';

/** The reader of every page, over Forge's bridge. */
export const BRIDGE: JiraReader = jiraReader(requestJira);

/** Reads from Jira over the bridge. */
export function readJira<T>(path: string, shape: z.ZodType<T>): Promise<JiraAnswer<T>> {
  return BRIDGE.read(path, shape);
}
