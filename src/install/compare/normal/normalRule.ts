import type { Json, JsonObject } from '../../../jira/json';
import type { LiveRule } from '../../../jira/workflow/liveWorkflow';
import { canonical, canonicalText, isRecord } from './canonical';

/** A module of an app, as named in the id of a Forge rule. */
export interface ForgeModule {
  readonly appId: string;
  readonly environmentId: string;
  readonly moduleKey: string;
}

/** A rule's meaning, independent of Jira's notation. */
export interface NormalRule {
  readonly ruleKey: string;
  /** `null`: a rule of Jira, or of an app outside Forge. */
  readonly module: ForgeModule | null;
  /** The configuration of a Forge rule. It is a text if it is not the JSON of an object; `null`: none. */
  readonly config: JsonObject | string | null;
  readonly disabled: boolean;
  /** The other parameters. */
  readonly parameters: Readonly<Record<string, string>>;
}

const ARI = /^ari:cloud:ecosystem::extension\/([^/]+)\/([^/]+)\/static\/(.+)$/;

/** Parameters that are read separately or mean nothing. Jira may change ids. */
const TAKEN: ReadonlySet<string> = new Set(['key', 'config', 'disabled', 'id', 'tag']);

/** Parameters of Jira's rules that list ids or keys in any order (reference: table of system rules). */
const LISTS: ReadonlySet<string> = new Set([
  'accountIds',
  'roleIds',
  'groupIds',
  'permissionKeys',
  'groupCustomFields',
  'allowUserCustomFields',
  'denyUserCustomFields',
  'statusIds',
  'previousStatusIds',
  'groupsExemptFromValidation',
  'remindingFieldIds',
  'enabledTriggers',
]);

/** An empty parameter equals a missing one. A rule is enabled unless it is marked as disabled. */
export function normalRule({ ruleKey, parameters }: LiveRule): NormalRule {
  const module = moduleOf(parameters['key']);
  const taken = module === null ? new Set(['id', 'tag']) : TAKEN;
  return {
    ruleKey,
    module,
    config: module === null ? null : configOf(parameters['config'] ?? ''),
    disabled: module !== null && parameters['disabled'] === 'true',
    parameters: Object.fromEntries(
      Object.entries(parameters)
        .filter(([name, value]) => value !== '' && !taken.has(name))
        .map(([name, value]): [string, string] => [name, LISTS.has(name) ? listOf(value).join(',') : value]),
    ),
  };
}

/** Sorts rules, because their order within a transition does not matter. */
export function normalRules(rules: readonly LiveRule[]): readonly NormalRule[] {
  return sorted(rules.map(normalRule));
}

export function sorted<T>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return items;
  return items
    .map((item) => ({ item, text: canonicalText(item) }))
    .sort((a, b) => (a.text < b.text ? -1 : Number(a.text > b.text)))
    .map(({ item }) => item);
}

/** The ids in a list parameter, each once, sorted. */
export function listOf(value: string | undefined): readonly string[] {
  const items = (value ?? '').split(',').map((item) => item.trim());
  return [...new Set(items.filter((item) => item !== ''))].sort();
}

function moduleOf(key: string | undefined): ForgeModule | null {
  const [, appId, environmentId, moduleKey] = ARI.exec(key ?? '') ?? [];
  if (appId === undefined || environmentId === undefined || moduleKey === undefined) return null;
  return { appId, environmentId, moduleKey };
}

function configOf(text: string): JsonObject | string | null {
  if (text.trim() === '') return null;
  try {
    const parsed = canonical(JSON.parse(text) as Json);
    return isRecord(parsed) ? parsed : text;
  } catch {
    return text;
  }
}
