import { readAsReader } from '../../src/entry/resolvers/macro/counts';
import { aged, populate } from '../support/populatedSite';
import { installedSite, manifest } from '../rules/installedSite';
import { rough, type Row } from './table';

/** Requests in the project; one in twenty is open. */
const SIZES = [10, 100, 1_000, 10_000, 50_000];

/** Jira's costs of a page in Confluence: its one resolver call, as the reader, in a project of each size. */
export async function macro(): Promise<readonly Row[]> {
  const site = await installedSite();
  const scopes = new Set(manifest.permissions.scopes);
  const reader = site.client({ kind: 'user', accountId: site.staff.accountIds.lucia, scopes });
  const administrator = site.client({ kind: 'user', accountId: site.staff.accountIds.rosa, scopes });
  // The most expensive view: the workflow differs, and the app must ask if the reader may know.
  const differs = { at: site.clock.now().toISOString(), differences: [{ title: 'One', detail: '', accepted: false }] };
  const rows: Row[] = [];
  for (const size of SIZES) {
    site.jira.site.issues.clear();
    const { ids, projectId } = populate(site, aged(size));
    const worst = await cost(site.calls, async () => {
      await readAsReader(administrator, projectId, ids, differs, site.clock.now());
    });
    const started = performance.now();
    const { counts } = await readAsReader(reader, projectId, ids, differs, site.clock.now());
    const took = performance.now() - started;
    if (!counts.ok) throw new Error(`Nothing was counted: ${counts.because}`);
    const { total, isComplete } = counts.value;
    const counted = isComplete ? `${String(total)} open` : `more than ${String(total)} open`;
    rows.push({
      what: `macro, ${size.toLocaleString('en-US')} tickets (${counted}), REST calls`,
      figure: String(worst),
      budget: '<= 2',
      isBroken: worst > 2,
    });
    rows.push({ what: '  in the sandbox', figure: rough(took, 'ms') });
  }
  return rows;
}

async function cost(calls: readonly string[], act: () => Promise<void>): Promise<number> {
  const before = calls.length;
  await act();
  return calls.length - before;
}
