import { PUBLISHED_KEY } from '../../jira/published';
import { getProjectWithProperty } from '../../jira/rest/projects';
import { CUSTOM_FIELD_KEYS } from '../../procedure/fields';
import type { Look } from '../model/look';
import type { FieldsSeen } from '../model/seen';
import type { Site } from '../model/site';
import { seeAppFields } from './appFields';
import { readFields } from './fieldReads';
import { seeFields } from './fields';
import { seeIssueType } from './issueType';
import { seeIssueTypeScheme } from './issueTypeScheme';
import { seeIssueTypeScreenScheme } from './issueTypeScreenScheme';
import { issueTypeOf, seeMoves } from './moves';
import { seeOptions } from './options';
import { seeRoles } from './roles';
import { seeScreens } from './screens';
import { seeScreenScheme } from './screenScheme';
import { seeStatuses } from './statuses';
import { seeVisibility } from './visibility';
import { seeWorkflow } from './workflow';
import { seeWorkflowScheme } from './workflowScheme';

/** Reads the state of a site, in parallel because a person waits for the plan. Writes nothing. */
export async function seeSite(look: Look): Promise<Site> {
  const { project, property } = await getProjectWithProperty(look.client, look.installation.projectId, PUBLISHED_KEY);
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

/** True if each custom field is on as many screens as at the end of the last run. */
function countsAgree({ installation }: Look, fields: FieldsSeen): boolean {
  const before = installation.applied?.screenCounts ?? {};
  return CUSTOM_FIELD_KEYS.every((key) => {
    const now = fields[key].field?.screensCount;
    return now !== undefined && now === before[key];
  });
}
