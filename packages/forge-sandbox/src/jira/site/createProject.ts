import { randomUUID } from 'node:crypto';
import type { IssueTypeScheme, Project } from './configuration';
import {
  DEFAULT_ISSUE_TYPE_SCHEME_ID,
  DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID,
  DEFAULT_WORKFLOW_SCHEME_ID,
  newScreen,
} from './defaultSchemes';
import { newWorkflow, transition } from './newWorkflow';
import { DEFAULT_SCREEN_FIELDS } from './defaultConfiguration';
import type { Site } from './site';

/** Objects of a project that it may share with others. */
export type ProjectSchemes = Pick<
  Project,
  'issueTypeSchemeId' | 'workflowSchemeId' | 'issueTypeScreenSchemeId' | 'fieldSchemeId'
>;

/** A project to create. */
export interface NewProject {
  /** Two to ten capital letters, digits or underscores, a letter first. */
  readonly key: string;
  readonly name: string;
  readonly leadAccountId: string;
  /** @default 'classic' */
  readonly style?: Project['style'];
  /** `own`, as Jira's templates do; the site's default schemes; or another project's schemes, shared. @default 'own' */
  readonly schemes?: 'own' | 'default' | ProjectSchemes;
}

/**
 * Creates a project as the site normally does.
 * @throws Error for a bad or taken key, or an unknown lead: a mistake in a seed.
 */
export function createProject(site: Site, wanted: NewProject): Project {
  const { key, name, leadAccountId, style = 'classic', schemes = 'own' } = wanted;
  if (!/^[A-Z][A-Z0-9_]{1,9}$/.test(key))
    throw new Error(`${key} is no project key: capital letters and digits, 2 to 10.`);
  if ([...site.projects.values()].some((project) => project.key === key))
    throw new Error(`The site has a project ${key}.`);
  if (!site.people.has(leadAccountId)) throw new Error(`The site has no person ${leadAccountId} to lead ${key}.`);
  const id = String(site.nextId());
  const project: Project = {
    id,
    key,
    name,
    style,
    leadAccountId,
    roleActors: new Map([...site.roles.keys()].map((roleId) => [roleId, { users: new Set(), groupIds: new Set() }])),
    fieldIds: new Set(),
    properties: new Map(),
    description: '',
    ...schemesFor(site, key, schemes),
    lastIssueNumber: 0,
  };
  site.projects.set(id, project);
  return project;
}

function schemesFor(site: Site, key: string, wanted: NonNullable<NewProject['schemes']>): ProjectSchemes {
  if (typeof wanted === 'object') {
    const { issueTypeSchemeId, workflowSchemeId, issueTypeScreenSchemeId, fieldSchemeId } = wanted;
    const shared = { issueTypeSchemeId, workflowSchemeId, issueTypeScreenSchemeId };
    return fieldSchemeId === undefined ? shared : { ...shared, fieldSchemeId };
  }
  const own = wanted === 'own';
  const fieldScheme = [...site.fieldSchemes.values()].find(({ isDefault }) => isDefault);
  return {
    issueTypeSchemeId: own ? ownIssueTypeScheme(site, key) : DEFAULT_ISSUE_TYPE_SCHEME_ID,
    workflowSchemeId: own ? ownWorkflowScheme(site, key) : DEFAULT_WORKFLOW_SCHEME_ID,
    issueTypeScreenSchemeId: own ? ownScreens(site, key) : DEFAULT_ISSUE_TYPE_SCREEN_SCHEME_ID,
    ...(fieldScheme === undefined ? {} : { fieldSchemeId: fieldScheme.id }),
  };
}

function ownIssueTypeScheme(site: Site, key: string): string {
  const types = [...site.issueTypes.values()].filter(({ name }) =>
    ['Task', 'Bug', 'Story', 'Epic', 'Sub-task'].includes(name),
  );
  const scheme: IssueTypeScheme = {
    id: String(site.nextId()),
    name: `${key}: Kanban Issue Type Scheme`,
    description: '',
    defaultIssueTypeId: types[0]?.id ?? null,
    issueTypeIds: types.map(({ id }) => id),
    isDefault: false,
  };
  site.issueTypeSchemes.set(scheme.id, scheme);
  return scheme.id;
}

/** As in Jira's software template: global transitions lead from every status to every other. */
function ownWorkflowScheme(site: Site, key: string): number {
  const [first, ...others] = [...site.statuses.values()].filter(({ name }) =>
    ['To Do', 'In Progress', 'Done'].includes(name),
  );
  if (first === undefined) throw new Error('The site has no status To Do.');
  const workflow = newWorkflow(
    site,
    `Software Simplified Workflow for Project ${key}`,
    '',
    true,
    [first, ...others].map(({ id }) => id),
    [
      transition('1', 'INITIAL', 'Create', [], first.id),
      ...[first, ...others].map(({ id, name }, index) => transition(`${index + 1}1`, 'GLOBAL', name, [], id)),
    ],
  );
  site.workflows.set(workflow.name, workflow);
  return addWorkflowScheme(site, `${key}: Software Simplified Workflow Scheme`, '', workflow.name);
}

function addWorkflowScheme(site: Site, name: string, description: string, defaultWorkflow: string): number {
  const id = site.nextId();
  const version = { id: randomUUID(), versionNumber: 0 };
  site.workflowSchemes.set(id, { id, name, description, defaultWorkflow, issueTypeMappings: new Map(), version });
  return id;
}

function ownScreens(site: Site, key: string): string {
  const screenId = site.nextId();
  site.screens.set(
    screenId,
    newScreen(site, screenId, `${key}: Kanban Default Issue Screen`, '', DEFAULT_SCREEN_FIELDS),
  );
  const schemeId = site.nextId();
  const screens = { default: screenId };
  site.screenSchemes.set(schemeId, {
    id: schemeId,
    name: `${key}: Kanban Default Screen Scheme`,
    description: '',
    screens,
  });
  const id = String(site.nextId());
  site.issueTypeScreenSchemes.set(id, {
    id,
    name: `${key}: Kanban Issue Type Screen Scheme`,
    description: '',
    mappings: new Map([['default', schemeId]]),
  });
  return id;
}
