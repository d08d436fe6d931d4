import type { LiveStatus } from '../../../jira/workflow/liveWorkflow';
import { fingerprint } from '../normal/canonical';
import type { Named, StatusDifference } from '../difference';
import { propertyChanges, statusPropertySeverity } from './properties';

/** Differences of a workflow's statuses: missing, added and changed ones. */
export function statusDifferences(
  wanted: readonly LiveStatus[],
  live: readonly LiveStatus[],
): readonly StatusDifference[] {
  const present = new Map(live.map((status) => [status.id, status]));
  const known = new Set(wanted.map(({ id }) => id));
  return [
    ...wanted.flatMap((status) => {
      const now = present.get(status.id);
      return now === undefined
        ? [{ code: 'statusMissing' as const, severity: 'flow' as const, status: named(status) }]
        : changes(status, now);
    }),
    ...live
      .filter(({ id }) => !known.has(id))
      .map((status): StatusDifference => ({
        code: 'statusAdded',
        severity: 'flow',
        status: named(status),
        fingerprint: fingerprint(status),
      })),
  ];
}

const named = ({ id, name }: LiveStatus): Named => ({ id, name });

function changes(wanted: LiveStatus, live: LiveStatus): readonly StatusDifference[] {
  const status = named(wanted);
  const texts = [
    { code: 'statusRenamed', severity: 'form', status, from: wanted.name, to: live.name },
    { code: 'statusCategory', severity: 'flow', status, from: wanted.category, to: live.category },
    { code: 'statusDescription', severity: 'form', status, from: wanted.description, to: live.description },
  ] as const;
  return [
    ...texts.filter(({ from, to }) => from !== to),
    ...propertyChanges(wanted.properties, live.properties).map((change): StatusDifference => ({
      code: 'statusProperty',
      severity: statusPropertySeverity(change.property),
      status,
      ...change,
    })),
  ];
}
