import { route } from '@forge/api';
import { normalHashes, normalWanted, normalWorkflow } from '../../../src/install/compare/normal/normal';
import { compareWorkflows } from '../../../src/install/compare/workflow/workflow';
import { ANYTHING } from '../../../src/jira/client';
import type { Json } from '../../../src/jira/json';
import { readWorkflow } from '../../../src/jira/rest/workflows';
import { APP, installedSite, type InstalledSite } from '../../rules/installedSite';
import { administrator, liveOn, wantedOn, workflowOn } from './liveSite';

/** Jira's ids of the rules: each write gives them new ids. */
const ruleIds = (site: InstalledSite): readonly string[] =>
  workflowOn(site).transitions.flatMap(({ validators, actions }) => [...validators, ...actions].map(({ id }) => id));

interface Answer {
  readonly statuses: readonly Json[];
  readonly workflows: readonly {
    readonly id: string;
    readonly version: Json;
    readonly description: string;
    readonly statuses: readonly { readonly statusReference: string }[];
    readonly transitions: readonly {
      readonly validators: readonly { readonly ruleKey: string; readonly parameters: Json }[];
      readonly links: readonly { readonly fromStatusReference: string }[];
    }[];
  }[];
}

/** Writes the workflow as an administrator does who only drew it again: other order, other ids, other layout. */
async function drawAnew(site: InstalledSite): Promise<void> {
  const client = administrator(site);
  const read = { workflowIds: [workflowOn(site).id] };
  const answer = (await client.post(route`/rest/api/3/workflows`, read, ANYTHING)) as Answer;
  const workflows = answer.workflows.map(({ id, version, description, statuses, transitions }) => ({
    id,
    version,
    description,
    startPointLayout: { x: 7, y: 8 },
    statuses: statuses.map(({ statusReference }, index) => ({
      statusReference,
      layout: { x: index * 10, y: 5 },
      properties: {},
    })),
    transitions: [...transitions].reverse().map((transition) => ({
      ...transition,
      validators: [...transition.validators].reverse().map(({ ruleKey, parameters }) => ({
        ruleKey,
        parameters: { ...(parameters as Record<string, string>), id: crypto.randomUUID(), tag: 'anew' },
      })),
      links: [...transition.links].reverse().map((link) => ({ ...link, fromPort: 3, toPort: 1 })),
    })),
    statusMappings: [],
    defaultStatusMappings: [],
  }));
  const statuses = answer.statuses.map((status) => ({ ...(status as Record<string, Json>), scope: undefined }));
  const payload = JSON.parse(JSON.stringify({ statuses, workflows })) as Json;
  await client.post(route`/rest/api/3/workflows/update`, payload, ANYTHING);
}

it('an untouched workflow is the wanted one, part by part', async () => {
  const site = await installedSite();
  const live = await liveOn(site);
  expect(compareWorkflows(wantedOn(site), live, APP)).toEqual([]);
  const hashes = normalHashes(normalWorkflow(live));
  expect(hashes).toEqual(normalHashes(normalWanted(wantedOn(site))));
  expect(Object.keys(hashes)).toHaveLength(live.transitions.length + 1);
  for (const hash of Object.values(hashes)) expect(hash).toMatch(/^[0-9a-f]{16}$/);
});

it('still is after Jira has written it in another order, with other ids and another drawing', async () => {
  const site = await installedSite();
  const [before, idsBefore] = [await liveOn(site), ruleIds(site)];
  await drawAnew(site);
  const after = await liveOn(site);
  expect(after.version).not.toEqual(before.version);
  expect(ruleIds(site).filter((id) => idsBefore.includes(id))).toEqual([]);
  expect(compareWorkflows(wantedOn(site), after, APP)).toEqual([]);
  expect(normalHashes(normalWorkflow(after))).toEqual(normalHashes(normalWorkflow(before)));
});

it('is in the language it was installed in', async () => {
  const site = await installedSite({ language: 'en' });
  expect(compareWorkflows(wantedOn(site), await liveOn(site), APP)).toEqual([]);
});

it('one that is not there is undefined, and any other refusal is a failure', async () => {
  const site = await installedSite();
  expect(await readWorkflow(administrator(site), '00000000-0000-4000-8000-000000000000')).toBeUndefined();
  const nobody = site.client({ kind: 'user', accountId: site.staff.accountIds.lucia });
  await expect(readWorkflow(nobody, workflowOn(site).id)).rejects.toThrow('POST /rest/api/3/workflows answered 40');
});
