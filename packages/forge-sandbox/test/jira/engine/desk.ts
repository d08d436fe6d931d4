import { contract } from '../../../src/testing/contract';
import type { Clock } from '../../../src/clock';
import { createClock } from '../../../src/clock';
import type { JiraSandbox, Principal } from '../../../src/jira';
import { addPerson, createJira, createProject } from '../../../src/jira';
import type { RuleModule } from '../../../src/jira';
import type {
  ConditionGroup,
  Field,
  Project,
  WorkflowRule,
  WorkflowTransition,
} from '../../../src/jira/site/configuration';
import type { Issue } from '../../../src/jira/site/issues';
import type { Json } from '../../../src/jira/site/json';
import type { Person } from '../../../src/jira/site/people';
import { workflowOf } from '../../../src/jira/site/lookup';

/** The answer of a call. With a contract, every call is checked against it. */
export interface Answer {
  readonly status: number;
  /** Parsed JSON; null without a body. */
  readonly body: unknown;
  readonly headers: Headers;
}

/** A small help desk: a project with three statuses, some people, a screen, and an app that records its events. */
export interface Desk {
  readonly jira: JiraSandbox;
  readonly clock: Clock;
  readonly project: Project;
  readonly people: Readonly<Record<'admin' | 'ana' | 'boss' | 'carl', Person>>;
  readonly roleId: number;
  readonly taskTypeId: string;
  readonly screenId: string;
  readonly status: Readonly<Record<'open' | 'doing' | 'done', string>>;
  readonly fields: Readonly<
    Record<'notes' | 'hours' | 'kind' | 'tags' | 'helper' | 'deadline' | 'code' | 'unused', string>
  >;
  readonly delivered: { moduleKey: string; payload: Json }[];
  readonly modules: RuleModule[];
  call(who: Person | Principal | null, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Replaces the transitions of the project's workflow, after its initial one. */
  transitions(...transitions: WorkflowTransition[]): void;
  /** Replaces the rules of the initial transition. */
  initial(rules: Partial<WorkflowTransition>): void;
  create(who: Person, fields?: Record<string, unknown>): Promise<Issue>;
  issue(key: string): Issue;
}

export const rule = (ruleKey: string, parameters: Record<string, string> = {}): WorkflowRule => ({
  id: `${ruleKey}-${JSON.stringify(parameters).length}`,
  ruleKey,
  parameters,
});

export const all = (...conditions: WorkflowRule[]): ConditionGroup => ({
  operation: 'ALL',
  conditions,
  conditionGroups: [],
});

export const forgeRule = (
  kind: 'expression-validator' | 'expression-condition' | 'workflow-post-function',
  moduleKey: string,
  config: Json = {},
): WorkflowRule => rule(`forge:${kind}`, { key: ari(moduleKey), config: JSON.stringify(config), disabled: 'false' });

export const ari = (moduleKey: string): string => `ari:cloud:ecosystem::extension/app/env/static/${moduleKey}`;

export const doc = (...paragraphs: string[]): Json => ({
  type: 'doc',
  version: 1,
  content: paragraphs.map((text) => ({ type: 'paragraph', content: [{ type: 'text', text }] })),
});

/** A transition from one status to another. `rules` overrides its properties. */
export function step(
  id: string,
  from: string | null,
  to: string | null,
  rules: Partial<WorkflowTransition> = {},
): WorkflowTransition {
  return {
    id,
    type: from === null ? 'GLOBAL' : 'DIRECTED',
    name: `Step ${id}`,
    description: '',
    fromStatusIds: from === null ? [] : [from],
    toStatusId: to,
    links: [],
    screenId: null,
    conditions: null,
    validators: [],
    actions: [],
    triggers: [],
    properties: {},
    ...rules,
  };
}

const CUSTOM = 'com.atlassian.jira.plugin.system.customfieldtypes';

export const NOON = new Date('2026-03-10T12:00:00.000Z');

export function createDesk(): Desk {
  const clock = createClock();
  clock.set(NOON);
  const jira = createJira({ clock, baseUrl: 'http://jira.test' });
  const { site } = jira;
  const person = (name: string, groupIds: string[] = []): Person =>
    addPerson(site, {
      email: `${name}@example.com`,
      displayName: `${name} Example`,
      accountId: `acc-${name}`,
      locale: 'es-ES',
      timeZone: 'America/Asuncion',
      groupIds,
    });
  const people = {
    admin: person('admin', [site.administratorsGroupId]),
    ana: person('ana'),
    boss: person('boss'),
    carl: person('carl'),
  };
  const appAccount = addPerson(site, {
    email: 'app@example.com',
    displayName: 'App',
    accountId: 'acc-app',
    accountType: 'app',
  });
  const project = createProject(site, { key: 'HELP', name: 'Help desk', leadAccountId: people.admin.accountId });
  const roleId = site.nextId();
  site.roles.set(roleId, { id: roleId, name: 'Heads', description: 'Heads of systems' });
  project.roleActors.set(roleId, { users: new Set([people.boss.accountId]), groupIds: new Set() });
  const fields = addFields(jira, project);
  const taskTypeId = [...site.issueTypes.values()].find(({ name }) => name === 'Task')?.id ?? '';
  const [open = '', doing = '', done = ''] = workflowOf(site, project, taskTypeId).statusIds;
  const screenId = site.nextId();
  const onScreen = ['summary', 'resolution', 'assignee', 'attachment', 'labels', 'duedate', fields.notes, fields.hours];
  const more = [fields.kind, fields.tags, fields.helper, fields.deadline, fields.code];
  site.screens.set(screenId, {
    id: screenId,
    name: 'Transition screen',
    description: '',
    tabs: [{ id: site.nextId(), name: 'Fields', fieldIds: [...onScreen, ...more] }],
  });
  const delivered: Desk['delivered'] = [];
  const modules: RuleModule[] = [];
  jira.installApp({
    appId: 'app',
    accountId: appAccount.accountId,
    displayName: 'App',
    ruleModules: modules,
    deliverPostFunction: (moduleKey, payload) => void delivered.push({ moduleKey, payload }),
  });
  const workflow = workflowOf(site, project, taskTypeId);
  const desk: Desk = {
    jira,
    clock,
    project,
    people,
    roleId,
    taskTypeId,
    screenId: String(screenId),
    status: { open, doing, done },
    fields,
    delivered,
    modules,
    call: (who, method, path, body) => call(jira, who, method, path, body),
    transitions: (...transitions) => {
      workflow.transitions = [...workflow.transitions.filter(({ type }) => type === 'INITIAL'), ...transitions];
    },
    initial: (rules) => {
      workflow.transitions = workflow.transitions.map((one) => (one.type === 'INITIAL' ? { ...one, ...rules } : one));
    },
    create: async (who, extra = {}) => {
      const body = {
        fields: { project: { key: 'HELP' }, issuetype: { id: taskTypeId }, summary: 'Printer on fire', ...extra },
      };
      const answer = await call(jira, who, 'POST', '/issue', body);
      const id = Reflect.get(Object(answer.body), 'id') as string;
      const issue = site.issues.get(id);
      if (issue === undefined) throw new Error(JSON.stringify(answer.body));
      return issue;
    },
    issue: (key) => {
      const issue = site.issues.get(site.issueIdsByKey.get(key) ?? '');
      if (issue === undefined) throw new Error(`no issue ${key}`);
      return issue;
    },
  };
  return desk;
}

/** One field of each kind. All but `unused` are on the project's create and edit screen. */
function addFields(jira: JiraSandbox, project: Project): Desk['fields'] {
  const { site } = jira;
  const add = (name: string, type: string, schema: Field['schema'], options: string[] = []): string => {
    const customId = site.nextId();
    const id = `customfield_${customId}`;
    site.fields.set(id, {
      id,
      name,
      description: '',
      schema: { ...schema, custom: `${CUSTOM}:${type}`, customId },
      searcherKey: `${CUSTOM}:searcher`,
      custom: true,
      contexts: [
        {
          id: String(site.nextId()),
          name: 'Default',
          projectIds: [],
          issueTypeIds: [],
          options: options.map((value) => ({ id: String(site.nextId()), value, disabled: value.startsWith('Old') })),
        },
      ],
    });
    return id;
  };
  const fields = {
    notes: add('Notes', 'textarea', { type: 'string' }),
    hours: add('Hours', 'float', { type: 'number' }),
    kind: add('Kind', 'select', { type: 'option' }, ['Report', 'Parameter', 'Old kind']),
    tags: add('Checks', 'multicheckboxes', { type: 'array', items: 'option' }, ['Checked', 'Tested']),
    helper: add('Helper', 'userpicker', { type: 'user' }),
    deadline: add('Deadline', 'datetime', { type: 'datetime' }),
    code: add('Code', 'textfield', { type: 'string' }),
    unused: add('Unused', 'textfield', { type: 'string' }),
  };
  const schemes = site.issueTypeScreenSchemes.get(project.issueTypeScreenSchemeId)?.mappings.get('default') ?? -1;
  const screen = site.screens.get(site.screenSchemes.get(schemes)?.screens.default ?? -1);
  screen?.tabs[0]?.fieldIds.push(fields.kind, fields.tags, fields.helper, fields.deadline, fields.code, fields.hours);
  return fields;
}

/**
 * Contradictions between the contract's schemas and its own examples and descriptions: null in changelog items, and as
 * the account id that unassigns.
 */
const CONTRADICTED =
  /\/items\/\d+\/(?:from|fromString|to|toString): must be string|assignee request \/accountId: must be/;

async function call(
  jira: JiraSandbox,
  who: Person | Principal | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<Answer> {
  const isForm = body instanceof FormData;
  const request = new Request(`http://jira.test/rest/api/3${path}`, {
    method,
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    headers: {
      ...(body === undefined || isForm ? {} : { 'content-type': 'application/json' }),
      ...(isForm ? { 'x-atlassian-token': 'no-check' } : {}),
    },
  });
  const response = await jira.call(principalOf(who), request);
  const text = await response.text();
  const parsed = text === '' ? null : parseBody(text);
  const { status, headers } = response;
  const requestBody = isForm ? undefined : body;
  const asked = { method, path: `/rest/api/3${path}`, requestBody, status, body: parsed };
  const problems = (contract?.problems(asked) ?? []).filter((problem) => !CONTRADICTED.test(problem));
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return { status, body: parsed, headers };
}

function parseBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

function principalOf(who: Person | Principal | null): Principal {
  if (who === null) return { kind: 'anonymous' };
  return 'kind' in who ? who : { kind: 'user', accountId: who.accountId };
}
