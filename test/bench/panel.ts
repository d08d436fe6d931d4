import { siteIds } from '../../src/install/model/siteIds';
import { seeded } from '../effects/schedule';
import { installedSite } from '../rules/installedSite';
import { anyRequest, dilute, place, readerOn } from '../static/longRequests';
import { rough, type Row } from './table';

/** Numbers of entries in a request's history. Each entry has one to six changes. */
const SIZES = [100, 1_000, 2_500];

/** The design's budget for showing the panel. */
const CALLS = 3;

/** Costs of showing the panel of a request with a long history: calls as the reader, and the page's own time. */
export async function panel(): Promise<readonly Row[]> {
  // The pages' code requires the bridge, as in a frame. The benchmark sends nothing over it.
  Object.assign(globalThis, { __bridge: { callBridge: () => Promise.reject(new Error('There is no frame')) } });
  const { readPanel } = await import('../../static/panel/data/readPanel');
  const { panelView } = await import('../../static/panel/model/panelView');
  const site = await installedSite();
  const { staff, projectId } = site;
  const rows: Row[] = [];
  for (const size of SIZES) {
    const issue = anyRequest(site, siteIds(site.installation), seeded(size));
    dilute(issue, size - issue.changelog.length);
    place(site, issue);
    const { reader, calls } = readerOn(site, staff.accountIds.carmen);
    const started = performance.now();
    const reading = await readPanel({ issueKey: issue.key, projectId }, 'es-ES', reader);
    if (!reading.ok || !reading.isWhole) throw new Error('The panel does not see the whole history');
    panelView(reading.published, reading.issue, { accountId: staff.accountIds.carmen, now: reading.jiraNow });
    rows.push({
      what: `${String(issue.changelog.length)} entries: calls of Jira, with what Jira takes for them here`,
      figure: `${String(calls.length)}, ${rough(performance.now() - started, 'ms')}`,
      budget: `<= ${String(CALLS)}`,
      isBroken: calls.length > CALLS,
    });
  }
  return rows;
}
