import { getProject, type Project } from '../../jira/rest/projects';
import { CUSTOM_FIELD_KEYS } from '../../procedure/fields';
import type { Look } from '../look';
import type { StatusMove } from '../plan/plan';
import { seeAppFields, type AppFieldsSeen } from './appFields';
import { readFields } from './fieldReads';
import { seeFields, type FieldsSeen } from './fields';
import { seeIssueType, type IssueTypeSeen } from './issueType';
import { seeIssueTypeScheme, type IssueTypeSchemeSeen } from './issueTypeScheme';
import { seeIssueTypeScreenScheme, type IssueTypeScreenSchemeSeen } from './issueTypeScreenScheme';
import { issueTypeOf, seeMoves } from './moves';
import { seeOptions, type OptionsSeen } from './options';
import { seeProperty } from './property';
import { seeRoles, type RolesSeen } from './roles';
import { seeScreens, type ScreensSeen } from './screens';
import { seeScreenScheme, type ScreenSchemeSeen } from './screenScheme';
import { seeStatuses, type StatusesSeen } from './statuses';
import { seeVisibility, type VisibilitySeen } from './visibility';
import { seeWorkflow, type WorkflowSeen } from './workflow';
import { seeWorkflowScheme, type WorkflowSchemeSeen } from './workflowScheme';

/** The state of a site, limited to the procedure in one project. */
export interface Site {
  readonly project: Project;
  readonly issueType: IssueTypeSeen;
  readonly roles: RolesSeen;
  readonly fields: FieldsSeen;
  readonly appFields: AppFieldsSeen;
  readonly options: OptionsSeen;
  readonly visibility: VisibilitySeen;
  readonly screens: ScreensSeen;
  readonly statuses: StatusesSeen;
  readonly workflow: WorkflowSeen;
  readonly screenScheme: ScreenSchemeSeen;
  readonly issueTypeScreenScheme: IssueTypeScreenSchemeSeen;
  readonly issueTypeScheme: IssueTypeSchemeSeen;
  readonly workflowScheme: WorkflowSchemeSeen;
  readonly property: unknown;
  readonly moves: readonly StatusMove[];
}

/** Reads the state of a site, in parallel because a person waits for the plan. Writes nothing. */
export async function seeSite(look: Look): Promise<Site> {
  const project = await getProject(look.client, look.installation.projectId);
  const offered = project.issueTypes ?? [];
  const ids = offered.map(({ id }) => id);
  const reading = readFields(look);
  const [
    issueType,
    roles,
    fields,
    appFields,
    options,
    visibility,
    workflow,
    screenScheme,
    screenTypes,
    types,
    schemes,
    property,
  ] = await Promise.all([
    seeIssueType(look, offered),
    seeRoles(look),
    reading.then((reads) => seeFields(look, reads)),
    reading.then((reads) => seeAppFields(look, reads)),
    seeOptions(look),
    seeVisibility(look),
    seeWorkflow(look, ids[0]),
    seeScreenScheme(look),
    seeIssueTypeScreenScheme(look, project.name),
    seeIssueTypeScheme(look, ids, project.name),
    seeWorkflowScheme(look),
    seeProperty(look),
  ]);
  const depth = look.depth === 'quick' && countsAgree(look, fields) ? 'quick' : 'thorough';
  const screens = await seeScreens({ ...look, depth });
  const statuses = await seeStatuses(look, workflow.live?.statuses ?? []);
  const own = issueTypeOf(look, issueType.candidate?.id);
  const inProject = own !== undefined && ids.includes(own);
  const moves = await seeMoves(look, { workflow, statuses, scheme: schemes.current, issueTypeId: own, inProject });
  return {
    ...{ project, issueType, roles, fields, appFields, options, visibility, screens, statuses, workflow, screenScheme },
    ...{ issueTypeScreenScheme: screenTypes, issueTypeScheme: types, workflowScheme: schemes, property, moves },
  };
}

/** True if each custom field is on as many screens of the site as at the end of the last run. */
function countsAgree({ installation }: Look, fields: FieldsSeen): boolean {
  const before = installation.applied?.screenCounts ?? {};
  return CUSTOM_FIELD_KEYS.every((key) => {
    const now = fields[key].field?.screensCount;
    return now !== undefined && now === before[key];
  });
}
