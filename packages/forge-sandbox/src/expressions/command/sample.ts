import type { JsonObject } from '../cases/context';

const person = (accountId: string, displayName: string, ...groups: string[]) => ({
  accountId,
  displayName,
  active: true,
  groups,
  $projectRoles: [{ id: 10002, name: 'Agents', description: '' }],
});

/** The context that `--repl` evaluates in, in the form of a case's context. */
export const SAMPLE: JsonObject = {
  user: person('u-ana', 'Ana', 'jira-users', 'support'),
  project: { id: 10000, key: 'SUP', name: 'Support', style: 'classic' },
  config: { field: 'customfield_10201', limit: 3, message: 'Say why.' },
  issue: {
    id: 10042,
    key: 'SUP-42',
    summary: 'The printer does not print',
    description: { $richText: 'Since Monday.\nNobody on the third floor can print.' },
    issueType: { id: 10001, name: 'Incident', hierarchyLevel: 0 },
    status: { id: 3, name: 'In progress', category: { id: 4, key: 'indeterminate', name: 'In Progress' } },
    priority: { id: 2, name: 'High' },
    resolution: null,
    assignee: person('u-ana', 'Ana'),
    reporter: person('u-luis', 'Luis'),
    project: { id: 10000, key: 'SUP', name: 'Support', style: 'classic' },
    created: { $date: '2026-01-12T08:30:00Z' },
    updated: { $date: '2026-01-20T09:00:00Z' },
    dueDate: { $calendarDate: '2026-02-02' },
    timeSpent: 5400,
    labels: ['printer'],
    components: [{ id: 1, name: 'Office' }],
    comments: [
      {
        id: 1,
        author: person('u-luis', 'Luis'),
        body: { $richText: 'Any news?' },
        created: { $date: '2026-01-14T10:00:00Z' },
      },
      { id: null, author: person('u-ana', 'Ana'), body: { $richText: 'The toner was empty.' } },
    ],
    attachments: [{ id: 1, filename: 'photo.png', mimeType: 'image/png', size: 20480 }],
    links: [{ id: 1, direction: 'inward', type: { name: 'Blocks', inward: 'is blocked by', outward: 'blocks' } }],
    changelogs: [
      {
        id: '2',
        created: { $date: '2026-01-13T09:00:00Z' },
        items: [
          { field: 'status', fieldId: 'status', from: '1', fromString: 'Open', to: '3', toString: 'In progress' },
        ],
      },
    ],
    properties: { audit: { checked: true } },
    customfield_10201: { id: '10', value: 'Hardware', child: { id: '11', value: 'Printers' } },
    customfield_10202: null,
  },
};
