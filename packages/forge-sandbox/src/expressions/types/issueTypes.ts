import { allFree, each, free, once, type MemberRow, type TypeRow } from './table';

const unbounded = (row: MemberRow): MemberRow => ({ ...row, unbounded: true });
const onSome = (row: MemberRow): MemberRow => ({ ...row, onSome: true });
const eachOrLength = (type: string): MemberRow => unbounded({ type, cost: 'each-or-length' });

/**
 * Member names and types: Atlassian's type page. Costs: its type reference where readable, otherwise the secondary one.
 */
const ISSUE: Readonly<Record<string, MemberRow>> = {
  ...allFree('Number', 'id'),
  ...allFree('String', 'key', 'summary'),
  ...allFree('RichText?', 'description', 'environment'),
  priority: free('IssuePriority?'),
  issueType: free('IssueType'),
  status: free('IssueStatus'),
  resolution: free('Resolution?'),
  securityLevel: free('SecurityLevel?'),
  ...allFree('Date', 'created', 'updated'),
  resolutionDate: free('Date?'),
  dueDate: free('CalendarDate?'),
  ...allFree('Number?', 'originalEstimate', 'remainingEstimate', 'timeSpent'),
  project: once('Project'),
  assignee: once('User?'),
  reporter: once('User?'),
  creator: once('User?'),
  labels: once('List<String>'),
  versions: once('List<Version>'),
  fixVersions: once('List<Version>'),
  components: once('List<Component>'),
  comments: eachOrLength('List<Comment>'),
  attachments: unbounded(once('List<Attachment>')),
  worklogs: unbounded(once('List<Worklog>')),
  links: unbounded(each('List<IssueLink>')),
  changelogs: unbounded(each('List<Changelog>')),
  properties: free('EntityProperties'),
  parent: once('Issue?'),
  subtasks: eachOrLength('List<Issue>'),
  childIssues: unbounded(once('List<Issue>')),
  votes: once('Number'),
  watches: once('Number'),
  voters: unbounded(once('List<User>')),
  watchers: unbounded(once('List<User>')),
  getNewestChangelog: each('(fieldName: String, filters?: Map) => Changelog?'),
  // Jira Software
  isEpic: free('Boolean'),
  sprint: each('Sprint?'),
  closedSprints: each('List<Sprint>'),
  flagged: each('Boolean'),
  epic: each('Issue?'),
  name: onSome(each('String')),
  done: onSome(each('Boolean')),
  color: onSome(each('String')),
  stories: onSome(unbounded(each('List<Issue>'))),
};

const DESCRIBED: TypeRow = {
  certainty: 'documented',
  members: { id: free('Number'), ...allFree('String', 'name', 'description') },
  identity: ['id', 'name'],
  shown: ['id', 'name', 'description'],
};

/** Types of an issue and of its parts. */
export const ISSUE_TYPES: Readonly<Record<string, TypeRow>> = {
  Issue: { certainty: 'documented', members: ISSUE, identity: ['id', 'key'], shown: ['id', 'key'] },
  IssuePriority: DESCRIBED,
  Resolution: DESCRIBED,
  SecurityLevel: DESCRIBED,
  IssueStatus: { ...DESCRIBED, members: { ...DESCRIBED.members, category: free('IssueStatusCategory') } },
  IssueStatusCategory: {
    certainty: 'documented',
    members: { id: free('Number'), ...allFree('String', 'key', 'name', 'colorName') },
    identity: ['id', 'key', 'name'],
    shown: ['id', 'key', 'name', 'colorName'],
  },
  IssueType: {
    ...DESCRIBED,
    members: {
      ...DESCRIBED.members,
      iconUrl: free('String'),
      hierarchyLevel: free('Number'),
      properties: free('EntityProperties'),
    },
    shown: ['id', 'name', 'description', 'iconUrl', 'hierarchyLevel'],
  },
  IssueLink: {
    certainty: 'documented',
    members: {
      id: free('Number'),
      type: free('IssueLinkType'),
      direction: free('String'),
      linkedIssue: free('Issue'),
      ...allFree('Issue?', 'inwardIssue', 'outwardIssue'),
    },
    identity: ['id'],
    shown: ['id', 'direction'],
  },
  IssueLinkType: {
    certainty: 'documented',
    members: { id: free('Number'), ...allFree('String', 'name', 'inward', 'outward') },
    identity: ['id', 'name'],
    shown: ['id', 'name', 'inward', 'outward'],
  },
  Attachment: {
    certainty: 'documented',
    members: {
      id: free('Number'),
      author: free('User?'),
      ...allFree('String', 'filename', 'mimeType'),
      size: free('Number'),
      created: free('Date'),
    },
    identity: ['id'],
    shown: ['id', 'filename', 'size', 'mimeType', 'created'],
  },
  Comment: {
    certainty: 'documented',
    members: {
      id: free('Number'),
      author: free('User?'),
      body: free('RichText'),
      ...allFree('Date', 'created', 'updated'),
      properties: free('EntityProperties'),
    },
    identity: ['id'],
    shown: ['id', 'body', 'created', 'updated'],
  },
  Worklog: {
    certainty: 'documented',
    members: {
      id: free('String'),
      ...allFree('User?', 'author', 'updateAuthor'),
      ...allFree('Date', 'created', 'updated', 'started'),
      timeSpent: free('Number'),
    },
    identity: ['id'],
    shown: ['id', 'created', 'updated', 'started', 'timeSpent'],
  },
  Changelog: {
    certainty: 'documented',
    members: { id: free('String'), author: free('User?'), items: free('List<ChangelogItem>'), created: free('Date') },
    identity: ['id'],
    shown: ['id', 'created'],
  },
  ChangelogItem: {
    certainty: 'documented',
    members: allFree('String', 'field', 'fieldId', 'from', 'fromString', 'to', 'toString'),
    shown: ['field', 'fieldId', 'from', 'fromString', 'to', 'toString'],
  },
};
