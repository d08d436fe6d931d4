import type { FieldModel } from 'forge-sandbox/jira';
import { execute } from '../../src/install/apply/execute';
import { queued } from '../../src/install/model/request';
import { DEFAULT_SETTINGS } from '../../src/procedure/settings';
import { checkOf, installationOf } from '../install/lookAt';
import { preparedSite, type PreparedSite } from '../rules/installedSite';
import type { Row } from './table';

/** POSTs that write nothing. */
const ASKS = /validation$|\/workflows$|\/workflowscheme\/read$|\/approximate-count$|\/expression\/evaluate$/;
const isRead = (call: string): boolean => call.startsWith('GET') || ASKS.test(call);

const counts = (calls: readonly string[]): string => {
  const reads = calls.filter(isRead).length;
  return `${String(calls.length)} (${String(reads)} reads, ${String(calls.length - reads)} writes)`;
};

/** REST calls of an installation's life: on an empty site of either field model, and on one in use for years. */
export async function installs(): Promise<readonly Row[]> {
  return [
    ...(await life('field schemes', (jira) => {
      model(jira, 'schemes');
    })),
    ...(await life('field associations', (jira) => {
      model(jira, 'association');
    })),
    ...(await life('among 1,000 workflows, 2,000 fields, 300 schemes, 300 screens', crowd)),
  ];
}

/** The highest numbers of calls, and of those that write. */
interface Budget {
  readonly calls: number;
  readonly writes?: number;
}

async function life(where: string, prepare: (jira: PreparedSite['jira']) => void): Promise<readonly Row[]> {
  const site = preparedSite({}, prepare);
  const row = async (what: string, act: () => Promise<unknown>, most?: Budget): Promise<Row> => {
    const before = site.calls.length;
    await act();
    const calls = site.calls.slice(before);
    const figure = counts(calls);
    if (most === undefined) return { what: `${what}, ${where}`, figure };
    const reads = calls.filter(isRead).length;
    const isBroken = calls.length > most.calls || calls.length - reads > (most.writes ?? Infinity);
    const writes = most.writes === undefined ? '' : `, ${String(most.writes)} writes`;
    return { what: `${what}, ${where}`, figure, budget: `<= ${String(most.calls)} calls${writes}`, isBroken };
  };
  const six = { settings: { ...DEFAULT_SETTINGS, effortThresholdHours: 6 } };
  return [
    await row('first install, REST calls', () => site.install(), { calls: 160 }),
    await row('reading it back', () => checkOf(site)),
    await row('second install', () => site.install(), { calls: 30, writes: 0 }),
    await row('upgrade', () => site.install(six)),
    await row('removal', async () => {
      await site.store.write(queued(await installationOf(site), 'remove', null));
      await execute(site.projectId, site.store, site.setting);
    }),
  ];
}

function model({ site }: PreparedSite['jira'], fieldModel: FieldModel): void {
  site.fieldModel = fieldModel;
}

/** Fills a site with other configurations. */
function crowd({ site }: PreparedSite['jira']): void {
  const [field] = [...site.fields.values()].filter(({ custom }) => !custom);
  const [[workflow], [scheme], [screen]] = [
    site.workflows.values(),
    site.workflowSchemes.values(),
    site.screens.values(),
  ];
  if (field === undefined || workflow === undefined || scheme === undefined || screen === undefined) {
    throw new Error('A new site has fields, a workflow, a scheme and a screen');
  }
  for (let n = 0; n < 2000; n += 1) {
    const id = `customfield_${String(20_000 + n)}`;
    const schema = { type: 'string', custom: 'x:textfield', customId: 20_000 + n };
    site.fields.set(id, { ...field, id, name: `Other field ${String(n)}`, custom: true, schema });
  }
  for (let n = 0; n < 1000; n += 1) {
    const name = `Other workflow ${String(n)}`;
    site.workflows.set(name, { ...workflow, id: crypto.randomUUID(), name });
  }
  for (let n = 0; n < 300; n += 1) {
    const id = 500_000 + n;
    site.workflowSchemes.set(id, { ...scheme, id, name: `Other scheme ${String(n)}` });
    site.screens.set(id, { ...screen, id, name: `Other screen ${String(n)}`, tabs: [] });
  }
}
