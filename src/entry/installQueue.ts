import { randomUUID } from 'node:crypto';
import { Queue } from '@forge/events';
import * as z from 'zod';
import { install } from '../install/install';
import { installationStore } from '../install/store';
import { appIdentity, asApp } from './clients';
import { log } from './log';

const BODY = z.object({ projectId: z.string() });

/** An installation takes longer than a resolver may: it runs from the queue, as the app. */
export async function queueInstall(projectId: string): Promise<void> {
  await new Queue({ key: 'install' }).push({ body: { projectId } });
}

/** The consumer of the queue `install`. */
export async function runInstall(event: { readonly body: unknown }): Promise<void> {
  const { projectId } = BODY.parse(event.body);
  const setting = {
    client: asApp(),
    app: appIdentity(),
    now: () => new Date(),
    uuid: randomUUID,
    pause: (duration: number) => new Promise<void>((resolve) => setTimeout(resolve, duration)),
  };
  try {
    const installation = await install(projectId, installationStore, setting);
    log('info', {
      event: 'install',
      projectId,
      state: installation?.state ?? 'unknown',
      step: installation?.progress.step ?? '',
    });
  } catch (error) {
    log('error', { event: 'install', projectId, error: error instanceof Error ? error.name : 'unknown' });
    throw error;
  }
}
