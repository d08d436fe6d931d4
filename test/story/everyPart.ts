import { setTimeout as sleep } from 'node:timers/promises';
import type { ExportType } from 'forge-sandbox/forge';
import type { Json } from 'forge-sandbox/jira';
import type { Sandbox } from 'forge-sandbox';
import { said, SENTINEL } from '../logs/people';
import type { Cast } from './cast';

const EXPORTS: readonly ExportType[] = ['pdf', 'word', 'other'];

/**
 * Runs all of the app except the effects of transitions: scheduled functions, the functions of every page, and the
 * macro's exports. Their success does not matter: the test checks their log lines.
 */
export async function everyOtherPart(
  sandbox: Sandbox,
  { lucia, carmen, diego, rosa }: Cast,
  key: string,
): Promise<void> {
  const { host, jira } = sandbox;
  for (const moduleKey of host.scheduledTriggers)
    await fetch(`${sandbox.url}/sandbox/scheduled`, { method: 'POST', body: JSON.stringify({ moduleKey }) });
  const issue = [...jira.site.issues.values()].find((one) => one.key === key);
  if (issue === undefined) throw new Error(`There is no ${key}`);
  const { id, projectId } = issue;
  const extension = { type: 'jira:issuePanel', issue: { id, key }, project: { id: projectId, key: 'SOP' } };
  const call = async (moduleKey: string, name: string, payload: Json, { who }: Cast[keyof Cast]): Promise<void> => {
    await host.invokeResolver(moduleKey, name, payload, { accountId: who.accountId, extension }).catch(() => undefined);
  };
  for (const person of [lucia, diego, carmen])
    for (const name of ['effects', 'retry', 'record']) await call('procedure-panel', name, {}, person);
  const page = { projectId, hash: SENTINEL, version: 1, from: 1, to: 'present' };
  for (const name of ['publication', 'publish', 'version', 'compare']) await call('procedure-page', name, page, carmen);
  const data = { creationDate: '2026-03-02', author: said('Alguien') };
  for (const name of ['read', 'projects'])
    await host
      .invokeResolver(
        'procedure-macro',
        name,
        {},
        {
          accountId: lucia.who.accountId,
          extension: { type: 'macro', config: { projectId, data } },
        },
      )
      .catch(() => undefined);
  for (const name of ['overview', 'status', 'plan', 'check', 'planRemoval'])
    await call('procedure-admin', name, { projectId }, rosa);
  for (const type of EXPORTS) {
    const content = { id: '131073', type: 'page' } as const;
    const place = { moduleKey: 'procedure-macro', localId: 'a-macro', content, space: { id: '98305', key: 'SIS' } };
    await host.exportMacro({ ...place, config: { projectId, author: said('Alguien') } }, type, lucia.who.accountId);
  }
  // A failed effect is retried after real seconds. The test does not wait for that.
  await sleep(300);
}

type Answer = { readonly ok: true; readonly value: Readonly<Record<string, Json>> } | { readonly ok: false };

/**
 * Applies other settings; the run may fail if the app is disturbed. The plan is made and agreed to in peace, because a
 * plan that cannot be made cannot be run.
 */
export async function changeInForce(
  { host, jira }: Sandbox,
  { rosa }: Cast,
  inPeace: (act: () => Promise<void>) => Promise<void> = (act) => act(),
): Promise<void> {
  const projectId = [...jira.site.projects.values()].find(({ key }) => key === 'SOP')?.id ?? '';
  const ask = async (name: string, payload: Json): Promise<Readonly<Record<string, Json>>> => {
    const answer = (await host.invokeResolver('procedure-admin', name, payload, {
      accountId: rosa.who.accountId,
    })) as Answer;
    return answer.ok ? answer.value : {};
  };
  let settings: Json = null;
  let digest: Json = '';
  await inPeace(async () => {
    const { installation } = await ask('status', { projectId });
    const before = (installation as { settings: { effortThresholdHours: number } }).settings;
    settings = { ...before, effortThresholdHours: before.effortThresholdHours === 4 ? 5 : 4 };
    digest = (await ask('plan', { projectId, settings }))['digest'] ?? '';
  });
  await ask('apply', { projectId, settings, digest });
  await sleep(1000);
}
