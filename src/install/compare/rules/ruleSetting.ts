import type { Json } from '../../../jira/json';
import { control, type Drift, type Refers } from '../../../rules/config/drift';
import { driftAt, wholeKeys } from '../../../rules/config/driftAt';
import type { Keys } from '../../../rules/config/value';
import { KINDS } from '../../../rules/kinds';
import { EFFECTS } from '../../../rules/procedure-effects/config';
import type { ValueChange } from '../workflow/changes';
import type { Change, RuleRef } from '../difference';
import { GRADINGS } from '../workflow/grades';
import { nameOf, type SiteNames } from '../workflow/siteNames';

type Kind = RuleRef['kind'];

/** Meaning of the keys that every configuration may have. */
const COMMON: ReadonlyMap<string, Drift> = new Map([
  ['summary', { setting: 'text', grade: 'form' }],
  // An expression in the configuration replaces that of the manifest (documented).
  ['expression', control('expression')],
  ['', control('configuration')],
]);

const described = (kind: Kind): Keys => (kind === null ? {} : kind === 'effects' ? EFFECTS : KINDS[kind].config);

/** The keys of a rule's configuration that are compared as one value. */
export const wholeSettings = (kind: Kind): readonly string[] => wholeKeys(described(kind));

/** The meaning of a changed value in the configuration of a kind of rule. An unknown key counts as a control. */
export function ruleChange(change: ValueChange, kind: Kind, names: SiteNames): Change {
  const drift = COMMON.get(change.path) ?? driftAt(described(kind), change.path);
  if (drift === null) return unknownChange(change);
  // A text that enables a check is only wording if it exists before and after.
  const onlyWords = drift.grade === 'words' && change.from !== undefined && change.to !== undefined;
  const { refers } = drift;
  return {
    path: change.path,
    setting: onlyWords ? 'text' : drift.setting,
    ...(change.from === undefined ? {} : { from: named(change.from, refers, names) }),
    ...(change.to === undefined ? {} : { to: named(change.to, refers, names) }),
    severity: GRADINGS[drift.grade](change),
  };
}

/** An unknown value counts as a control. */
export const unknownChange = (change: ValueChange): Change => ({ ...change, setting: null, severity: 'gate' });

function named(value: Json, refers: Refers | undefined, names: SiteNames): Json {
  return refers === undefined || typeof value !== 'string' ? value : { ...nameOf(names, refers, value) };
}
