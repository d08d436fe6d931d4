import { kvs } from '@forge/kvs';
import type { Execution } from './execution';

/** Keeps that a step happened, once for each execution. Personal data: account ids only. */
export async function recordStep(execution: Execution): Promise<void> {
  const { id, issueId, transition, actor } = execution;
  await kvs.set(`record:${issueId}:${id}`, { transition, actor, at: new Date().toISOString() });
}
