import { randomUUID } from 'node:crypto';
import type { Screen } from './configuration';
import { DEFAULT_SCREEN_FIELDS } from './defaultConfiguration';
import { newWorkflow, transition } from './newWorkflow';
import type { Site } from './site';

/** Name of Jira's built-in workflow, the fallback of schemes. */
export const DEFAULT_WORKFLOW = 'jira';

/** Ids that are the same on every site (examples of the documentation). */
export const DEFAULT_ISSUE_TYPE_SCHEME_ID = '10000';
export const DEFAULT_SCREEN_ID = 1;
export const DEFAULT_SCREEN_SCHEME_ID = 1;
export const DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID = '1';

/** The Default Workflow Scheme has no id in REST (documented). The sandbox needs one to find it. */
export const DEFAULT_WORKFLOW_SCHEME_ID = 0;

/** Adds the default schemes, screens and workflow of new projects, and the field scheme of the 2026 model. */
export function addDefaultSchemes(site: Site): void {
  const [toDo, inProgress, done] = [...site.statuses.keys()];
  if (toDo === undefined || inProgress === undefined || done === undefined) throw new Error('addBuiltIns comes first');
  site.issueTypeSchemes.set(DEFAULT_ISSUE_TYPE_SCHEME_ID, {
    id: DEFAULT_ISSUE_TYPE_SCHEME_ID,
    name: 'Default Issue Type Scheme',
    description:
      'Default issue type scheme is the list of global issue types. All newly created issue types will automatically be added to this scheme.',
    defaultIssueTypeId: null,
    issueTypeIds: [...site.issueTypes.keys()],
    isDefault: true,
  });
  addScreens(site);
  site.workflows.set(
    DEFAULT_WORKFLOW,
    newWorkflow(
      site,
      DEFAULT_WORKFLOW,
      'The default Jira workflow.',
      false,
      [toDo, inProgress, done],
      [
        transition('1', 'INITIAL', 'Create', [], toDo),
        transition('11', 'DIRECTED', 'Start Progress', [toDo], inProgress),
        transition('21', 'DIRECTED', 'Stop Progress', [inProgress], toDo),
        transition('31', 'DIRECTED', 'Done', [toDo, inProgress], done),
        transition('41', 'DIRECTED', 'Reopen', [done], toDo),
      ],
    ),
  );
  site.workflowSchemes.set(DEFAULT_WORKFLOW_SCHEME_ID, {
    id: DEFAULT_WORKFLOW_SCHEME_ID,
    name: 'Default Workflow Scheme',
    description: 'Default Workflow Scheme',
    defaultWorkflow: DEFAULT_WORKFLOW,
    issueTypeMappings: new Map(),
    version: { id: randomUUID(), versionNumber: 0 },
  });
  const schemeId = site.nextId();
  site.fieldSchemes.set(schemeId, {
    id: schemeId,
    name: 'Default Field Scheme',
    description: '',
    isDefault: true,
    fields: new Map(),
  });
}

function addScreens(site: Site): void {
  const screens: readonly (readonly [id: number, name: string, description: string, fields: readonly string[]])[] = [
    [DEFAULT_SCREEN_ID, 'Default Screen', 'Allows to update all system fields.', DEFAULT_SCREEN_FIELDS],
    [2, 'Workflow Screen', 'This screen is used in the workflow and enables you to assign issues', ['assignee']],
    [
      3,
      'Resolve Issue Screen',
      'Allows to set resolution, change fix versions and assign an issue.',
      ['resolution', 'fixVersions', 'assignee', 'worklog'],
    ],
  ];
  for (const [id, name, description, fieldIds] of screens)
    site.screens.set(id, newScreen(site, id, name, description, fieldIds));
  site.screenSchemes.set(DEFAULT_SCREEN_SCHEME_ID, {
    id: DEFAULT_SCREEN_SCHEME_ID,
    name: 'Default Screen Scheme',
    description: 'Default Screen Scheme',
    screens: { default: DEFAULT_SCREEN_ID },
  });
  site.issueTypeScreenSchemes.set(DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID, {
    id: DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID,
    name: 'Default Issue Type Screen Scheme',
    description: 'The default issue type screen scheme',
    mappings: new Map([['default', DEFAULT_SCREEN_SCHEME_ID]]),
  });
}

/** A screen with its first tab, as Jira makes every new one. */
export function newScreen(
  site: Site,
  id: number,
  name: string,
  description: string,
  fieldIds: readonly string[] = [],
): Screen {
  return { id, name, description, tabs: [{ id: site.nextId(), name: 'Field Tab', fieldIds: [...fieldIds] }] };
}
