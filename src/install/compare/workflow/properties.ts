import type { Severity } from '../difference';

export interface ChangedProperty {
  readonly property: string;
  /** `null`: the property is missing. */
  readonly from: string | null;
  readonly to: string | null;
}

type Properties = Readonly<Record<string, string>>;

export function propertyChanges(wanted: Properties, live: Properties): readonly ChangedProperty[] {
  return [...new Set([...Object.keys(wanted), ...Object.keys(live)])]
    .sort()
    .map((property) => ({ property, from: wanted[property] ?? null, to: live[property] ?? null }))
    .filter(({ from, to }) => from !== to);
}

/** Position and translations of a button. Any other property affects people's actions (Jira's workflow properties). */
const APPEARANCE = ['opsbar-sequence', 'jira.i18n.title', 'jira.i18n.submit'];

export const transitionPropertySeverity = (property: string): Severity =>
  APPEARANCE.includes(property) ? 'form' : 'flow';

/** `jira.permission.*` of a status grants or denies a permission and overrides the permission scheme. */
export const statusPropertySeverity = (property: string): Severity =>
  property.startsWith('jira.permission.') ? 'gate' : transitionPropertySeverity(property);
