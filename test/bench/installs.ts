import { installedSite, type InstalledSite } from '../rules/installedSite';
import type { Row } from './table';

const isRead = (call: string): boolean => call.startsWith('GET') || call.includes('/validation');

const counts = (calls: readonly string[]): string => {
  const reads = calls.filter(isRead).length;
  return `${String(calls.length)} (${String(reads)} reads, ${String(calls.length - reads)} writes)`;
};

/** REST calls of an install on an empty project, of a second one, and of a first one on a crowded site. */
export async function installs(): Promise<readonly Row[]> {
  const site = await installedSite();
  const first = [...site.calls];
  await site.install();
  const second = site.calls.slice(first.length);
  const crowded = await installedSite({}, crowd);
  return [
    { what: 'first install, REST calls', figure: counts(first), budget: '<= 160' },
    { what: 'second install, REST calls', figure: counts(second) },
    { what: 'first install among 2,000 other fields and 1,000 workflows', figure: counts(crowded.calls) },
  ];
}

/** Fills a site with what others have configured. */
function crowd({ site }: InstalledSite['jira']): void {
  const [field] = [...site.fields.values()].filter(({ custom }) => !custom);
  const [workflow] = site.workflows.values();
  if (field === undefined || workflow === undefined) throw new Error('A new site has fields and a workflow');
  for (let n = 0; n < 2000; n += 1) {
    const id = `customfield_${String(20_000 + n)}`;
    site.fields.set(id, {
      ...field,
      id,
      name: `Other field ${String(n)}`,
      custom: true,
      schema: { type: 'string', custom: 'x:textfield', customId: 20_000 + n },
    });
  }
  for (let n = 0; n < 1000; n += 1) {
    const name = `Other workflow ${String(n)}`;
    site.workflows.set(name, { ...workflow, id: crypto.randomUUID(), name });
  }
}
