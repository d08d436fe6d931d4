import { route } from '@forge/api';
import * as z from 'zod';
import { execute } from '../../src/install/apply/execute';
import { queued } from '../../src/install/model/request';
import { jiraClient } from '../../src/jira/client';
import { populate } from '../support/populatedSite';
import { installedSite } from '../rules/installedSite';

it('a migration that outlives a turn is waited for by the next one, and not begun again', async () => {
  const site = populate(await installedSite(), { toPrioritise: 2, inAnalysis: 1 });
  await site.store.write(queued(site.installation, 'remove', null));
  site.jira.faults.add({ kind: 'slowTasks', polls: 5, times: 1 });
  const before = site.calls.length;
  // With a clock that stands still, only a wait can reach the deadline of a turn.
  site.clock.set(site.clock.now());
  const turns = [];
  for (let turn = 0; turn < 20; turn += 1) {
    const outcome = await execute(site.projectId, site.store, {
      ...site.setting,
      deadline: site.clock.now().getTime() + 200,
    });
    turns.push(outcome?.installation);
    if (outcome?.again == null) break;
  }
  expect(turns.some((turn) => typeof turn?.awaited === 'string')).toBe(true);
  expect(turns.at(-1)).toMatchObject({ state: 'removed', problem: null, awaited: null });
  expect(site.calls.slice(before).filter((call) => call.endsWith('/workflowscheme/project/switch'))).toHaveLength(1);
});

it('a task that Jira knows no longer keeps no run waiting', async () => {
  const site = populate(await installedSite(), { toPrioritise: 1 });
  await site.store.write({ ...queued(site.installation, 'remove', null), awaited: '987654' });
  const turn = await execute(site.projectId, site.store, site.setting);
  expect(turn?.installation).toMatchObject({ state: 'removed', awaited: null });
});

it('a task is known by the address that an answer points at, where it says nothing else', async () => {
  const headers = new Headers({ location: 'https://site.invalid/rest/api/3/task/10641' });
  const client = jiraClient(() => Promise.resolve(new Response(null, { status: 303, headers })));
  const answer = await client.post(route`/rest/api/3/workflowscheme/project/switch`, {}, z.unknown());
  expect(answer).toEqual({ id: '10641', status: 'ENQUEUED' });
});
