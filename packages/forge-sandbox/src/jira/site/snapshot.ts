import { createHash } from 'node:crypto';
import { isGenerated } from './content';
import { createLabels } from './snapshotLabels';
import type { Site } from './site';

export interface SnapshotOptions {
  /**
   * Whether to show data that changes without any configuration: versions, ids of rules (each write generates new
   * ones), the projects' issue counters, times of change, tasks, and e-mails. @default false
   */
  readonly volatile?: boolean;
  /** Whether to show the issues' changelogs, which also contain undone changes. @default true */
  readonly history?: boolean;
  /**
   * `name` replaces every number or UUID that the site assigned by the object's name. Two sites with the same final
   * state can then be compared, however they reached it. @default 'number'
   */
  readonly ids?: 'number' | 'name';
}

/** Properties of the machinery, not of the site. */
const MACHINERY = new Set(['clock', 'nextId']);

/** Volatile properties by collection; `rules` applies to every rule. */
const VOLATILE: Readonly<Record<string, ReadonlySet<string>>> = {
  workflows: new Set(['version', 'created', 'updated']),
  workflowSchemes: new Set(['version']),
  projects: new Set(['lastIssueNumber']),
  issues: new Set(['updated']),
};
const VOLATILE_COLLECTIONS = new Set(['tasks', 'outbox', 'withdrawnFields']);

/**
 * All data of a site as one JSON text: collections by id, keys in order, files as hashes of their content. Two
 * sites with the same text have the same configuration and issues. A test may compare it byte for byte.
 */
export function snapshot(site: Site, options: SnapshotOptions = {}): string {
  const { volatile = false, history = true, ids = 'number' } = options;
  const rename = ids === 'name' ? createLabels(site) : { text: (text: string) => text, id: (id: number) => id };

  const leftOut = (collection: string, depth: number, key: string, owner: object): boolean =>
    (!history && collection === 'issues' && depth === 1 && key === 'changelog') ||
    (!volatile &&
      ((depth === 1 && VOLATILE[collection]?.has(key) === true) || (key === 'id' && depth > 1 && 'ruleKey' in owner)));

  const shown = (value: unknown, collection: string, depth: number): unknown => {
    if (typeof value === 'string') return rename.text(value);
    if (typeof value !== 'object' || value === null) return value;
    if (Buffer.isBuffer(value)) return `sha256:${createHash('sha256').update(value).digest('hex')}`;
    if (isGenerated(value)) return `generated:${String(value.length)}`;
    if (Array.isArray(value)) return value.map((one: unknown) => shown(one, collection, depth + 1));
    if (value instanceof Set) return [...value].map((one) => shown(one, collection, depth + 1)).sort(byText);
    const entries: [unknown, unknown][] =
      value instanceof Map
        ? [...value].filter(([, one]) => !isNobody(one))
        : Object.entries(value).filter(([key]) => !leftOut(collection, depth, key, value));
    return ordered(
      entries.map(([key, one]) => [
        rename.text(String(key)),
        typeof one === 'number' && isId(String(key), value) ? rename.id(one) : shown(one, collection, depth + 1),
      ]),
    );
  };

  const collections = Object.entries(site)
    .filter(([name]) => !MACHINERY.has(name) && (volatile || !VOLATILE_COLLECTIONS.has(name)))
    .map(([name, value]): [string, unknown] => [name, shown(value, name, 0)]);
  return `${JSON.stringify(ordered(collections), null, 2)}\n`;
}

/** Whether the value is a role without actors. A project with such a role looks like one without the role. */
const isNobody = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'users' in value &&
  'groupIds' in value &&
  value.users instanceof Set &&
  value.groupIds instanceof Set &&
  value.users.size + value.groupIds.size === 0;

/** Whether a number is an id. The name of its property tells, or it is one of the screen schemes of issue types. */
const isId = (key: string, owner: object): boolean =>
  owner instanceof Map || /^(?:id|default|create|edit|view)$|Id$/.test(key);

const byText = (a: unknown, b: unknown): number => compare(String(a), String(b));

/** By code units, independent of the locale. */
const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

function ordered(entries: readonly (readonly [string, unknown])[]): Record<string, unknown> {
  return Object.fromEntries([...entries].sort(([a], [b]) => compare(a, b)));
}
