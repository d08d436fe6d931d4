import { PUBLISHED_KEY } from '../../jira/published';
import { getProjectWithProperty } from '../../jira/rest/projects';
import { CUSTOM_FIELD_KEYS } from '../../procedure/fields';
import type { PlanningContext } from '../model/planningContext';
import type { FieldsSeen } from '../model/seen';
import type { Site } from '../model/site';
import { seeAppFields } from './fields/appFields';
import { readFields } from './fields/fieldReads';
import { seeFields } from './fields/fields';
import { seeIssueType } from './issueType';
import { seeIssueTypeScheme } from './issueTypeScheme';
import { seeIssueTypeScreenScheme } from './screens/issueTypeScreenScheme';
import { issueTypeOf, seeMoves } from './workflow/moves';
import { seeOptions } from './fields/options';
import { seeRoles } from './people/roles';
import { seeScreens } from './screens/screens';
import { seeScreenScheme } from './screens/screenScheme';
import { seeStatuses } from './workflow/statuses';
import { seeVisibility } from './fields/visibility';
import { seeWorkflow } from './workflow/workflow';
import { seeWorkflowScheme } from './workflow/workflowScheme';

/** Reads the state of a site, in parallel because a person waits for the plan. Writes nothing. */
export async function seeSite(context: PlanningContext): Promise<Site> {
  const { project, property } = await getProjectWithProperty(
    context.client,
    context.installation.projectId,
    PUBLISHED_KEY,
  );
  const offered = project.issueTypes ?? [];
  const ids = offered.map(({ id }) => id);
  const reading = readFields(context);
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
    seeIssueType(context, offered),
    seeRoles(context),
    reading.then((reads) => seeFields(context, reads)),
    reading.then((reads) => seeAppFields(context, reads)),
    seeOptions(context),
    seeVisibility(context),
    seeWorkflow(context, ids[0]),
    seeScreenScheme(context),
    seeIssueTypeScreenScheme(context, project.name),
    seeIssueTypeScheme(context, ids, project.name),
    seeWorkflowScheme(context),
  ]);
  const depth = context.depth === 'quick' && countsAgree(context, fields) ? 'quick' : 'thorough';
  const screens = await seeScreens({ ...context, depth });
  const statuses = await seeStatuses(context, workflow.live?.statuses ?? []);
  const own = issueTypeOf(context, issueType.candidate?.id);
  const inProject = own !== undefined && ids.includes(own);
  const moves = await seeMoves(context, { workflow, statuses, scheme: schemes.current, issueTypeId: own, inProject });
  return {
    ...{ project, issueType, roles, fields, appFields, options, visibility, screens, statuses, workflow, screenScheme },
    ...{ issueTypeScreenScheme: screenTypes, issueTypeScheme: types, workflowScheme: schemes, property, moves },
  };
}

/** True if each custom field is on as many screens as at the end of the last run. */
function countsAgree({ installation }: PlanningContext, fields: FieldsSeen): boolean {
  const before = installation.applied?.screenCounts ?? {};
  return CUSTOM_FIELD_KEYS.every((key) => {
    const now = fields[key].field?.screensCount;
    return now !== undefined && now === before[key];
  });
}
