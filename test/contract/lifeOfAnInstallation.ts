import type { JiraSandbox } from 'forge-sandbox/jira';
import { execute } from '../../src/install/apply/execute';
import { queued } from '../../src/install/model/request';
import { checkOf, installationOf } from '../install/lookAt';
import { OBJECT_DRIFTS } from '../install/compare/objectDrifts';
import { RULE_DRIFTS } from '../install/compare/ruleDrifts';
import { SCHEME_DRIFTS } from '../install/compare/schemeDrifts';
import type { PreparedSite } from '../rules/installedSite';
import type { Call } from 'forge-sandbox/testing/contract';

/** Records every call of a site and its answer, as they went over the wire. */
export function listen({ jira }: PreparedSite): readonly Call[] {
  const heard: Call[] = [];
  const answer = jira.call.bind(jira);
  Object.assign(jira, {
    call: async (...[principal, request]: Parameters<JiraSandbox['call']>): Promise<Response> => {
      const sent = await request.clone().text();
      const response = await answer(principal, request);
      const received = await response.clone().text();
      heard.push({
        method: request.method,
        path: request.url.replace('http://localhost:4100', ''),
        requestBody: sent === '' ? undefined : (JSON.parse(sent) as unknown),
        status: response.status,
        body: received === '' ? undefined : (JSON.parse(received) as unknown),
      });
      return response;
    },
  });
  return heard;
}

/** A first installation, an unchanged one, an upgrade, a check, repairs of many drifts, and a removal. */
export async function aLife(site: PreparedSite): Promise<void> {
  const installation = await site.install();
  expect(installation.state).toBe('installed');
  await site.install();
  const settings = { ...installation.request.settings, effortThresholdHours: 6 };
  expect((await site.install({ settings })).state).toBe('installed');
  await checkOf(site);
  for (const drift of [...RULE_DRIFTS.slice(0, 1), ...OBJECT_DRIFTS, ...SCHEME_DRIFTS]) {
    await drift.by({ ...site, installation: await installationOf(site) });
    await checkOf(site);
    expect((await site.install()).state).toBe('installed');
  }
  await site.store.write(queued(await installationOf(site), 'remove', null));
  expect((await execute(site.projectId, site.store, site.setting))?.installation.state).toBe('removed');
}
