import type { Clock } from '../../clock';
import { ADMINISTRATORS_ROLE } from './administratorsRole';
import { USERS_GROUP, addGroup } from './addPeople';
import { addBuiltIns } from './defaultConfiguration';
import { addDefaultSchemes } from './defaultSchemes';
import type { Site } from './site';

export { addGroup, addPerson } from './addPeople';
export type { NewPerson } from './addPeople';
export { createProject } from './createProject';
export type { NewProject } from './createProject';

/** First id that Jira gives to objects created by administrators. */
const FIRST_ID = 10_000;

/**
 * A site as on its first day: two groups, system fields, issue types, priorities, resolutions, three statuses, the
 * default schemes, screens and workflow, and the role Administrators; no people and no projects.
 */
export function createSite(clock: Clock): Site {
  let lastId = FIRST_ID - 1;
  const administratorsGroupId = 'a5a7a2ad-5b1c-4c3e-9f38-0a4d8f2c9c01';
  const site: Site = {
    clock,
    people: new Map(),
    groups: new Map(),
    administratorsGroupId,
    roles: new Map(),
    projects: new Map(),
    issueTypes: new Map(),
    issueTypeSchemes: new Map(),
    statuses: new Map(),
    priorities: new Map(),
    resolutions: new Map(),
    fields: new Map(),
    withdrawnFields: new Map(),
    fieldModel: 'association',
    fieldSchemes: new Map(),
    screens: new Map(),
    screenSchemes: new Map(),
    issueTypeScreenSchemes: new Map(),
    workflows: new Map(),
    workflowSchemes: new Map(),
    issues: new Map(),
    issueIdsByKey: new Map(),
    tasks: new Map(),
    outbox: [],
    outgoingMail: true,
    nextId: () => ++lastId,
  };
  addGroup(site, 'jira-administrators', administratorsGroupId);
  addGroup(site, USERS_GROUP);
  const roleId = site.nextId();
  site.roles.set(roleId, {
    id: roleId,
    name: ADMINISTRATORS_ROLE,
    description: 'A project role that represents administrators in a project',
  });
  addBuiltIns(site);
  addDefaultSchemes(site);
  return site;
}
