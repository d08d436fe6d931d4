import { PROJECT_ROLES } from '../../../procedure/roles';
import { CUSTOM_FIELD_KEYS } from '../../../procedure/fields';
import { appFieldDifferences } from './appFields';
import { changesBetween } from '../workflow/changes';
import { isRecord } from '../normal/canonical';
import { SEVERITIES } from '../difference';
import { fieldDifferences } from './fields';
import type { Observed } from './observed';
import { sameOffsets } from '../normal/offsets';
import { roleDifferences } from '../rules/roles';
import { unknownChange } from '../rules/ruleSetting';
import { schemeDifferences } from './schemes';
import { screenDifferences } from './screens';
import type { Difference, ProjectDifference } from './siteDifference';
import type { SiteNames } from '../workflow/siteNames';
import type { WantedSite } from './wanted';
import { compareWorkflows } from '../workflow/workflow';

/**
 * All differences between a site and the wanted state, the gravest first; `[]` if there are none.
 * @param now as for `compareWorkflows`
 */
export function compareSite(wanted: WantedSite, observed: Observed, now?: Date): readonly Difference[] {
  const differences: readonly Difference[] = [
    ...(observed.workflow === null
      ? [{ code: 'workflowMissing' as const, severity: 'gate' as const }]
      : compareWorkflows(wanted.workflow, observed.workflow, wanted.app, {
          names: siteNames(wanted, observed),
          ...(now === undefined ? {} : { now }),
        })),
    ...schemeDifferences(wanted, observed),
    ...projectDifferences(wanted, observed, now),
    ...roleDifferences(wanted, observed),
    ...fieldDifferences(wanted, observed),
    ...appFieldDifferences(wanted, observed),
    ...screenDifferences(wanted, observed),
  ];
  return gravestFirst(differences);
}

export function gravestFirst(differences: readonly Difference[]): readonly Difference[] {
  return SEVERITIES.flatMap((severity) => differences.filter((difference) => difference.severity === severity));
}

/** Names of the things on the site, or the wanted names of missing ones. */
function siteNames(wanted: WantedSite, observed: Observed): Omit<SiteNames, 'statuses'> {
  const pairs = (items: readonly ({ readonly id: string; readonly name: string } | null)[]) =>
    Object.fromEntries(items.flatMap((item) => (item === null ? [] : [[item.id, item.name] as const])));
  return {
    roles: pairs(PROJECT_ROLES.flatMap((role) => [wanted.roles[role], observed.roles[role]])),
    fields: pairs([
      ...CUSTOM_FIELD_KEYS.flatMap((field) => [wanted.fields[field], observed.fields[field]]),
      ...Object.values(wanted.appFields),
    ]),
    screens: pairs(Object.values(wanted.screens)),
  };
}

function projectDifferences(wanted: WantedSite, observed: Observed, now?: Date): readonly ProjectDifference[] {
  const { issueType, projectKey } = wanted;
  const { project, schemes } = observed;
  const present = project.issueTypes.find(({ id }) => id === issueType.id);
  const itsScheme = wanted.schemes.issueType === null || schemes.issueType.id === wanted.schemes.issueType.id;
  return [
    ...(project.key === projectKey
      ? []
      : [{ code: 'projectKeyChanged' as const, severity: 'form' as const, from: projectKey, to: project.key }]),
    // If the project uses another scheme, the scheme's difference reports it.
    ...(present === undefined && itsScheme
      ? [{ code: 'issueTypeMissing' as const, severity: 'flow' as const, issueType }]
      : []),
    ...(present === undefined || present.name === issueType.name
      ? []
      : [
          {
            code: 'issueTypeRenamed' as const,
            severity: 'form' as const,
            issueType,
            from: issueType.name,
            to: present.name,
          },
        ]),
    ...property(wanted, observed, now),
  ];
}

/** Differences of the panel's data. The data enforces nothing, but people rely on the panel. */
function property(wanted: WantedSite, observed: Observed, now?: Date): readonly ProjectDifference[] {
  if (observed.property === null) return [{ code: 'propertyMissing', severity: 'flow' }];
  const offsets = [wanted.property, observed.property].map((value) => {
    const rules = isRecord(value) ? value['rules'] : undefined;
    const productionWindow = isRecord(rules) ? rules['window'] : undefined;
    return isRecord(productionWindow) ? productionWindow['offsets'] : undefined;
  });
  const same = sameOffsets(offsets[0], offsets[1], now?.getTime() ?? null);
  const changes = changesBetween(wanted.property, observed.property)
    .filter(({ path }) => !same || !path.startsWith('rules.window.offsets'))
    .map((change) => ({ ...unknownChange(change), severity: 'flow' as const }));
  return changes.length === 0 ? [] : [{ code: 'propertyChanged', severity: 'flow', changes }];
}
