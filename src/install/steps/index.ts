import type { Step } from '../run';
import { fields } from './fields';
import { issueType, issueTypeScheme } from './issueType';
import { publish } from './publish';
import { members, roles } from './roles';
import { screens, screenSchemes } from './screens';
import { statuses } from './statuses';
import { workflow, workflowScheme } from './workflow';

/** In the order of what needs what: rules name roles, fields, statuses and screens by id. */
export const STEPS: readonly Step[] = [
  issueType,
  roles,
  members,
  fields,
  screens,
  statuses,
  workflow,
  screenSchemes,
  issueTypeScheme,
  workflowScheme,
  publish,
];
