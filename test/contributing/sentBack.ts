import { siteIds } from '../../src/install/model/siteIds';
import { explain } from '../../src/procedure/explain';
import { WORDS } from '../../src/procedure/languages';
import { transition } from '../../src/procedure/transitions';
import { readPanel } from '../../static/panel/data/readPanel';
import { panelView } from '../../static/panel/model/panelView';
import { jiraReader } from '../../static/shared/jira/jiraReader';
import type { InstalledSite } from '../rules/installedSite';

/** The answers to a request that its requester sends again. */
export interface SentBack {
  /** Jira's messages when the transition is refused; empty if it passes. */
  readonly refused: readonly string[];
  /** The panel's obstacles on the same way, in words. */
  readonly blocking: string;
  readonly onScreen: string;
  /** The same transition with the fault corrected on its screen. */
  readonly afterwards: readonly string[];
}

const URL = 'http://localhost:4100';

/** A paragraph in Jira's document format. */
const document = (text: string) => ({
  type: 'doc',
  version: 1,
  content: [{ type: 'paragraph', content: [{ type: 'text', text }] }],
});

/**
 * A request whose summary asks something comes back as incomplete (row 2b). Its requester sends it again (row 2c),
 * first as it is, with a note, and then with another summary.
 */
export async function sendBack(site: InstalledSite): Promise<SentBack> {
  const { jira, staff, projectId, installation } = site;
  const { lucia, carmen } = staff.accountIds;
  const ids = siteIds(installation);
  const words = WORDS[installation.request.settings.language];
  const call = async (accountId: string, method: string, path: string, body?: object): Promise<Response> =>
    jira.call(
      { kind: 'user', accountId },
      new Request(`${URL}${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const created = await call(lucia, 'POST', '/rest/api/3/issue', {
    fields: {
      project: { id: projectId },
      issuetype: { id: ids.issueType },
      summary: '¿Por qué no cuadra el cierre?',
      description: document('El cierre diario de la sucursal no cuadra.'),
      [ids.fields.classification]: { id: Object.values(ids.options.classification)[0] },
      [ids.fields.problemChecked]: Object.values(ids.options.problemChecked).map((id) => ({ id })),
    },
  });
  const { key } = (await created.json()) as { key: string };
  const move = async (
    who: string,
    row: 'returnIncomplete' | 'resubmit',
    fields: object,
  ): Promise<readonly string[]> => {
    const answer = await call(who, 'POST', `/rest/api/3/issue/${key}/transitions`, {
      transition: { id: String(transition(row).ids[0]) },
      fields,
      update: { comment: [{ add: { body: document('Una nota suficientemente larga.') } }] },
    });
    return answer.ok ? [] : ((await answer.json()) as { errorMessages: readonly string[] }).errorMessages;
  };
  const returned = await move(carmen, 'returnIncomplete', {});
  if (returned.length > 0) throw new Error(returned.join(' '));

  const refused = await move(lucia, 'resubmit', {});
  const reader = jiraReader((path, { method = 'GET' }) => call(lucia, method, path));
  const reading = await readPanel({ issueKey: key, projectId }, 'es-ES', reader);
  if (!reading.ok) throw new Error('The panel could not be read');
  const view = panelView(reading.published, reading.issue, { accountId: lucia, now: reading.jiraNow });
  const way = view.kind === 'request' ? view.ways.find((one) => one.key === 'resubmit') : undefined;
  const told = (reasons: Parameters<typeof explain>[0]): string =>
    explain(reasons, words, installation.request.settings);
  return {
    refused,
    blocking: told(way?.obstacles?.blocking ?? []),
    onScreen: told(way?.obstacles?.onScreen ?? []),
    afterwards: await move(lucia, 'resubmit', { summary: 'El cierre no cuadra' }),
  };
}
