import type { Site } from './site';

/** Replaces ids by names. */
export interface Labels {
  /** Replaces every id in a text: alone, in `customfield_10012`, in the configuration of a rule. */
  text(text: string): string;
  id(id: number): string | number;
}

interface Named {
  readonly id: string | number;
  readonly kind: string;
  readonly name: string;
}

/** Ids in the site's forms: UUIDs, which accounts have after a number, and numbers from 10000. */
const IDS = /(?:\d{6}:)?[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<!\d)\d{5,}(?!\d)/g;

/**
 * Names for all objects with an id on the site. Objects of one kind and name are numbered in order of creation,
 * so that a duplicate shows as `field:Name#2`.
 */
export function createLabels(site: Site): Labels {
  const labels = new Map<string, string>();
  const times = new Map<string, number>();
  for (const { id, kind, name } of named(site)) {
    const key = String(id).match(IDS)?.[0];
    if (key === undefined || labels.has(key)) continue;
    const label = `${kind}:${name}`;
    const time = (times.get(label) ?? 0) + 1;
    times.set(label, time);
    labels.set(key, time === 1 ? `<${label}>` : `<${label}#${time}>`);
  }
  return {
    text: (text) => text.replace(IDS, (id) => labels.get(id) ?? id),
    id: (id) => labels.get(String(id)) ?? id,
  };
}

/**
 * All objects with an id. A new site gives the number 10000 twice: to a role in its turn, and to the default issue type
 * scheme by tradition. The first one here names both, which is as good for comparing.
 */
function named(site: Site): Named[] {
  const of = (kind: string, things: Iterable<{ readonly id: string | number; readonly name: string }>): Named[] =>
    [...things].map(({ id, name }) => ({ kind, id, name }));
  const { screens, fields, issues } = site;
  return [
    ...[...site.groups.values()].map(({ groupId, name }) => ({ kind: 'group', id: groupId, name })),
    ...[...site.people.values()].map(({ accountId, email }) => ({ kind: 'person', id: accountId, name: email })),
    ...of('role', site.roles.values()),
    ...[...site.projects.values()].map(({ id, key }) => ({ kind: 'project', id, name: key })),
    ...of('issueType', site.issueTypes.values()),
    ...of('issueTypeScheme', site.issueTypeSchemes.values()),
    ...of('status', site.statuses.values()),
    ...of('resolution', site.resolutions.values()),
    ...of('fieldScheme', site.fieldSchemes.values()),
    ...of('screen', screens.values()),
    ...[...screens.values()].flatMap(({ name, tabs }) => of(`tab of ${name}`, tabs)),
    ...of('screenScheme', site.screenSchemes.values()),
    ...of('issueTypeScreenScheme', site.issueTypeScreenSchemes.values()),
    ...of('workflow', site.workflows.values()),
    ...of('workflowScheme', site.workflowSchemes.values()),
    ...of('field', fields.values()),
    ...[...fields.values()].flatMap(({ name, contexts }) => [
      ...of(`context of ${name}`, contexts),
      ...contexts.flatMap(({ options }) =>
        options.map(({ id, value }) => ({ kind: `option of ${name}`, id, name: value })),
      ),
    ]),
    ...[...issues.values()].flatMap(({ id, key, ...activity }) => [
      { kind: 'issue', id, name: key },
      ...(['comments', 'attachments', 'worklogs', 'changelog', 'links'] as const).flatMap((kind) =>
        activity[kind].map((one) => ({ kind, id: one.id, name: key })),
      ),
    ]),
    ...[...site.tasks.values()].map(({ id, description }) => ({ kind: 'task', id, name: description })),
  ];
}
