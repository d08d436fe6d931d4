import { EDIT_SCREEN, REQUEST_SCREEN } from '../../../jira/workflow/screens';
import type { Named } from '../difference';
import type { Observed } from './observed';
import type { SchemeDifference, SchemeKind } from './siteDifference';
import type { WantedSite } from './wanted';

/**
 * Differences of schemes: those the project no longer uses, and mappings that lead the issue type elsewhere. If the
 * project uses another scheme, mappings are no differences of their own.
 */
export function schemeDifferences(wanted: WantedSite, observed: Observed): readonly SchemeDifference[] {
  return [
    ...issueTypeScheme(wanted, observed),
    ...screenSchemes(wanted, observed),
    ...workflowScheme(wanted, observed),
  ];
}

function switched(scheme: SchemeKind, from: Named, to: Named, serves: boolean, guards: boolean): SchemeDifference {
  return { code: 'schemeSwitched', severity: guards && !serves ? 'gate' : 'flow', scheme, from, to, serves };
}

function issueTypeScheme(wanted: WantedSite, { schemes, project }: Observed): readonly SchemeDifference[] {
  const { issueType } = wanted.schemes;
  if (issueType === null || schemes.issueType.id === issueType.id) return [];
  const serves = project.issueTypes.some(({ id }) => id === wanted.issueType.id);
  return [switched('issueType', issueType, schemes.issueType, serves, false)];
}

/** The edit screen is a control, because fields that decide something must not be on it. */
function screenSchemes(wanted: WantedSite, { schemes }: Observed): readonly SchemeDifference[] {
  const { issueTypeScreen, screen } = wanted.schemes;
  const { id, mapping } = schemes.issueTypeScreen;
  const used = mappedTo(mapping, wanted.issueType.id);
  const serves = used === screen.id;
  const others: readonly SchemeDifference[] =
    id !== issueTypeScreen.id
      ? [switched('issueTypeScreen', issueTypeScreen, { id, name: id }, serves, true)]
      : serves
        ? []
        : [
            {
              code: 'issueTypeScreenMapping',
              severity: 'gate',
              issueType: wanted.issueType,
              from: screen,
              to: used === undefined ? null : { id: used, name: used },
            },
          ];
  return [...others, ...screensByUse(wanted, schemes.screen)];
}

function mappedTo(mapping: Observed['schemes']['issueTypeScreen']['mapping'], issueTypeId: string): string | undefined {
  const of = (id: string) => mapping.find((entry) => entry.issueTypeId === id)?.screenSchemeId;
  return of(issueTypeId) ?? of('default');
}

const USES = { default: EDIT_SCREEN, create: REQUEST_SCREEN, edit: EDIT_SCREEN, view: EDIT_SCREEN } as const;

function screensByUse(wanted: WantedSite, scheme: Observed['schemes']['screen']): readonly SchemeDifference[] {
  if (scheme === null) return [{ code: 'screenSchemeMissing', severity: 'flow', scheme: wanted.schemes.screen }];
  return Object.entries(USES).flatMap(([use, key]): readonly SchemeDifference[] => {
    // For edit and view, Jira uses the default if nothing else is set. The default is compared by itself.
    const used = scheme.screens[use] ?? (use === 'create' ? scheme.screens['default'] : undefined);
    const screen = wanted.screens[key];
    if (used === undefined || screen === undefined || used === screen.id) return [];
    const { id, name } = screen;
    return [{ code: 'screenSchemeChanged', severity: 'gate', use, from: { id, name }, to: screenName(used, wanted) }];
  });
}

function screenName(id: string, { screens }: WantedSite): Named {
  return { id, name: Object.values(screens).find((screen) => screen.id === id)?.name ?? id };
}

/** Without the procedure's workflow there are no rules. */
function workflowScheme(wanted: WantedSite, { schemes, workflow: live }: Observed): readonly SchemeDifference[] {
  const { id, name, defaultWorkflow, issueTypeMappings } = schemes.workflow;
  const { issueType, workflow } = wanted;
  // Schemes refer to workflows by name. Another difference reports a renamed workflow.
  const ours = live?.name ?? workflow.workflow.name;
  const used = issueTypeMappings[issueType.id] ?? defaultWorkflow;
  if (id !== wanted.schemes.workflow.id) {
    return [switched('workflow', wanted.schemes.workflow, { id: id ?? '', name }, used === ours, true)];
  }
  if (used === ours) return [];
  const to = used === '' ? null : { id: used, name: used };
  return [{ code: 'workflowMapping', severity: 'gate', issueType, from: { id: ours, name: ours }, to }];
}
