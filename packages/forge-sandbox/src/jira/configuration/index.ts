import { Hono } from 'hono';
import type { JiraContext } from '../http/context';
import { catalogueRoutes } from './catalogue';
import { fieldAssociationRoutes } from './fieldAssociation';
import { fieldContextRoutes } from './fieldContexts';
import { fieldDefaultRoutes } from './fieldDefaults';
import { fieldOptionRoutes } from './fieldOptions';
import { fieldSchemeRoutes } from './fieldSchemes';
import { fieldSearchRoutes } from './fieldSearch';
import { fieldTrashRoutes } from './fieldTrash';
import { fieldUsageRoutes } from './fieldUsage';
import { fieldRoutes } from './fields';
import { issueTypeSchemeProjectRoutes } from './issueTypeSchemeProjects';
import { issueTypeSchemeRoutes } from './issueTypeSchemes';
import { issueTypeScreenSchemeProjectRoutes } from './issueTypeScreenSchemeProjects';
import { issueTypeScreenSchemeRoutes } from './issueTypeScreenSchemes';
import { issueTypeRoutes } from './issueTypes';
import { projectPropertyRoutes } from './projectProperties';
import { projectRoleRoutes } from './projectRoles';
import { projectRoutes } from './projects';
import { roleRoutes } from './roles';
import { screenSchemeRoutes } from './screenSchemes';
import { screenTabFieldRoutes } from './screenTabFields';
import { screenTabRoutes } from './screenTabs';
import { screenRoutes } from './screens';
import { serverInfoRoutes } from './serverInfo';
import { statusWriteRoutes } from './statusWrites';
import { statusRoutes } from './statuses';
import { taskRoutes } from './tasks';
import { usageRoutes } from './usages';
import { workflowSchemeBulkRoutes } from './workflowSchemes/bulk';
import { workflowSchemeProjectRoutes } from './workflowSchemes/projects';
import { workflowSchemeRoutes } from './workflowSchemes/schemes';
import { capabilityRoutes } from './workflows/capabilities';
import { workflowCreateRoutes } from './workflows/create';
import { workflowReadRoutes } from './workflows/read';
import { ruleConfigRoutes } from './workflows/ruleConfig';
import { workflowUpdateRoutes } from './workflows/update';

/**
 * The order matters: of two routes that match a path, the first one answers. Fixed paths come before those with an id.
 */
const ROUTES: readonly ((app: Hono, context: JiraContext) => void)[] = [
  serverInfoRoutes,
  catalogueRoutes,
  taskRoutes,
  projectRoutes,
  projectPropertyRoutes,
  projectRoleRoutes,
  roleRoutes,
  issueTypeRoutes,
  issueTypeSchemeProjectRoutes,
  issueTypeSchemeRoutes,
  fieldSearchRoutes,
  fieldAssociationRoutes,
  fieldDefaultRoutes,
  fieldContextRoutes,
  fieldOptionRoutes,
  fieldTrashRoutes,
  fieldUsageRoutes,
  fieldRoutes,
  fieldSchemeRoutes,
  screenRoutes,
  screenTabRoutes,
  screenTabFieldRoutes,
  screenSchemeRoutes,
  issueTypeScreenSchemeProjectRoutes,
  issueTypeScreenSchemeRoutes,
  statusRoutes,
  statusWriteRoutes,
  workflowReadRoutes,
  workflowCreateRoutes,
  workflowUpdateRoutes,
  capabilityRoutes,
  ruleConfigRoutes,
  workflowSchemeProjectRoutes,
  workflowSchemeBulkRoutes,
  workflowSchemeRoutes,
  usageRoutes,
];

/** The part of the API that configures a site. Paths are relative to /rest/api/3. */
export function configurationRoutes(context: JiraContext): Hono {
  const app = new Hono();
  for (const add of ROUTES) add(app, context);
  return app;
}
