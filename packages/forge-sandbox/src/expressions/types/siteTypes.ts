import { allFree, each, free, once, type TypeRow } from './table';

const DESCRIBED = { id: free('Number'), ...allFree('String', 'name', 'description') };

/** People, projects, workflows, apps, and the objects of Jira Software and Jira Service Management. */
export const SITE_TYPES: Readonly<Record<string, TypeRow>> = {
  User: {
    certainty: 'documented',
    members: {
      accountId: free('String'),
      displayName: once('String'),
      ...{ locale: once('String?'), timeZone: once('String?') },
      active: once('Boolean'),
      avatarUrls: once('Map'),
      groups: each('List<String>'),
      groupIds: each('List<String>'),
      permissions: free('UserPermissions'),
      properties: free('EntityProperties'),
      getProjectRoles: each('(project: Project) => List<ProjectRole>'),
    },
    identity: ['accountId'],
    shown: ['accountId', 'displayName', 'active'],
  },
  UserPermissions: { certainty: 'documented', members: { global: each('List<String>') } },
  Project: {
    certainty: 'documented',
    members: {
      id: free('Number'),
      ...allFree('String', 'key', 'name', 'style', 'projectTypeKey'),
      projectCategory: free('ProjectCategory?'),
      lead: free('User?'),
      avatarUrls: free('Map'),
      properties: free('EntityProperties'),
    },
    identity: ['id', 'key'],
    shown: ['id', 'key', 'name', 'style', 'projectTypeKey'],
  },
  ProjectCategory: {
    certainty: 'documented',
    members: DESCRIBED,
    identity: ['id'],
    shown: ['id', 'name', 'description'],
  },
  ProjectRole: {
    certainty: 'documented',
    members: DESCRIBED,
    identity: ['id', 'name'],
    shown: ['id', 'name', 'description'],
  },
  Component: {
    certainty: 'documented',
    members: { id: free('Number'), name: free('String') },
    identity: ['id', 'name'],
    shown: ['id', 'name'],
  },
  Version: {
    certainty: 'documented',
    members: {
      ...DESCRIBED,
      ...allFree('Boolean', 'archived', 'released'),
      ...allFree('CalendarDate?', 'releaseDate', 'startDate'),
    },
    identity: ['id', 'name'],
    shown: ['id', 'name', 'description', 'archived', 'released', 'releaseDate', 'startDate'],
  },
  Transition: {
    certainty: 'documented',
    members: {
      id: free('Number'),
      name: free('String'),
      from: free('IssueStatus?'),
      to: free('IssueStatus'),
      hasScreen: free('Boolean'),
    },
    identity: ['id'],
    shown: ['id', 'name', 'hasScreen'],
  },
  Workflow: {
    certainty: 'documented',
    members: allFree('String', 'id', 'name'),
    identity: ['id'],
    shown: ['id', 'name'],
  },
  App: {
    certainty: 'documented',
    members: { ...allFree('String', 'id', 'key'), license: free('License?'), properties: free('EntityProperties') },
    identity: ['id', 'key'],
    shown: ['id', 'key'],
  },
  License: { certainty: 'documented', members: { active: free('Boolean') }, shown: ['active'] },
  Sprint: {
    certainty: 'documented',
    members: {
      id: free('Number'),
      ...allFree('String', 'state', 'name'),
      goal: free('String?'),
      ...allFree('Date?', 'startDate', 'endDate', 'completeDate'),
      properties: free('EntityProperties'),
    },
    identity: ['id'],
    shown: ['id', 'state', 'name', 'goal', 'startDate', 'endDate', 'completeDate'],
  },
  Board: {
    certainty: 'documented',
    members: {
      id: free('Number'),
      ...{ hasBacklog: each('Boolean'), hasSprints: each('Boolean'), canAdminister: each('Boolean') },
      activeSprints: each('List<Sprint>'),
      futureSprints: each('List<Sprint>'),
      closedSprints: each('List<Sprint>'),
      properties: free('EntityProperties'),
    },
    identity: ['id'],
    shown: ['id'],
  },
  ServiceDesk: {
    certainty: 'documented',
    members: { id: free('Number'), project: each('Project') },
    identity: ['id'],
    shown: ['id'],
  },
  CustomerRequest: {
    certainty: 'documented',
    members: {
      issue: free('Issue'),
      currentStatus: free('CustomerRequestStatus'),
      requestType: each('CustomerRequestType?'),
      serviceDesk: each('ServiceDesk'),
    },
  },
  CustomerRequestStatus: {
    certainty: 'documented',
    members: allFree('String', 'name', 'category', 'date'),
    shown: ['name', 'category', 'date'],
  },
  CustomerRequestType: { certainty: 'documented', members: { id: free('Number') }, identity: ['id'], shown: ['id'] },
};
