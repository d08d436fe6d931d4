import type { EvidenceInMemory } from '../effects/evidenceInMemory';
import { openDesk, OPEN, text, type Desk } from '../effects/desk';
import type { Issue, Json } from 'forge-sandbox/jira';
import type { EvidenceScene } from '../../src/effects/evidence/keep';
import { keepException } from '../../src/effects/exception/keep';
import { holdersOf } from '../../src/effects/holders';
import { readRequest } from '../../src/effects/readings';
import { clearFields, setRequester } from '../../src/jira/rest/issues';
import { PROJECT_ROLES, type ProjectRoleKey } from '../../src/procedure/roles';
import { STATUSES, type StatusKey } from '../../src/procedure/statuses';
import { transition, type TransitionKey } from '../../src/procedure/transitions';

export type Name = keyof Desk['site']['staff']['accountIds'];

/** Statuses at which walks start. */
export type Start = 'preparingScript' | 'inAnalysis' | 'toPrioritise';

export interface World {
  readonly desk: Desk;
  readonly names: readonly Name[];
  readonly evidence: EvidenceInMemory;
  readonly scene: EvidenceScene;
  /** A request of Lucía's at this status, like one that was walked there. All people get their initial roles again. */
  begin(start: Start): Issue;
  end(issue: Issue): void;
  status(issue: Issue): StatusKey;
  members(role: ProjectRoleKey): Set<string>;
  /** The members who have not left. */
  holders(role: ProjectRoleKey): ReadonlySet<string>;
  accountId(name: Name): string;
  isActive(name: Name): boolean;
  /** Deactivates a person's account, or activates it again. */
  setActive(name: Name, active: boolean): void;
  /** The app's effect after a person was named as requester, without the e-mail. */
  makeRequester(issue: Issue, accountId: string): Promise<void>;
  /** The app's effect after an exception was requested or granted. */
  recordException(issue: Issue): Promise<unknown>;
  /** The app's effect after scripts were sent: it empties the field by which the analyst keeps scripts. */
  clearKept(issue: Issue): Promise<void>;
  /** Any call as a person. Returns its HTTP status. */
  send(who: Name, method: string, path: string, body?: object): Promise<number>;
  move(who: Name, issue: Issue, key: TransitionKey, input?: { fields?: object; note?: Json }): Promise<number>;
  attach(who: Name, issue: Issue, filename: string): Promise<number>;
}

/** A site with the procedure on which random people work in process. */
export async function openWorld(): Promise<World> {
  const desk = await openDesk();
  const { site, ids } = desk;
  const { jira, clock, staff, projectId } = site;
  const context = desk.context();
  const roleHolders = (role: ProjectRoleKey) => holdersOf(context.client, projectId, ids.roles[role]);
  const scene: EvidenceScene = { ...context, executionId: 'walk', holders: roleHolders };
  const { evidence } = desk;
  const project = jira.site.projects.get(projectId);
  if (project === undefined) throw new Error('There is no project');
  const statuses = new Map((Object.keys(STATUSES) as StatusKey[]).map((key) => [ids.statuses[key], key]));
  const accountId = (name: Name): string => staff.accountIds[name];
  const url = (path: string): string => `http://localhost:4100/rest/api/3/${path}`;
  const call = async (who: Name, request: Request): Promise<number> =>
    (await jira.call({ kind: 'user', accountId: accountId(who) }, request)).status;
  const send: World['send'] = (who, method, path, body) =>
    call(
      who,
      new Request(url(path), {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );

  const members = (role: ProjectRoleKey): Set<string> => {
    const actors = project.roleActors.get(Number(ids.roles[role]));
    if (actors === undefined) throw new Error(`Nobody holds ${role}`);
    return actors.users;
  };
  const holders = PROJECT_ROLES.map((role) => [role, [...members(role)]] as const);
  const templates = await walkTemplates(desk);
  return {
    desk,
    names: Object.keys(staff.accountIds) as Name[],
    evidence,
    scene,
    begin: (start) => {
      clock.set(OPEN);
      for (const person of jira.site.people.values()) person.active = true;
      for (const [role, people] of holders) {
        const held = members(role);
        held.clear();
        for (const who of people) held.add(who);
      }
      const id = String(jira.site.nextId());
      const issue: Issue = { ...structuredClone(templates[start]), id, key: `SOP-${id}` };
      jira.site.issues.set(id, issue);
      jira.site.issueIdsByKey.set(issue.key, id);
      return issue;
    },
    end: ({ id, key }) => {
      jira.site.issues.delete(id);
      jira.site.issueIdsByKey.delete(key);
      evidence.kept.clear();
      desk.exceptions.kept.clear();
      desk.events.length = 0;
      jira.site.outbox.length = 0;
    },
    status: ({ statusId }) => {
      const status = statuses.get(statusId);
      if (status === undefined) throw new Error(`Status ${statusId} is not of the procedure`);
      return status;
    },
    members,
    holders: (role) => new Set([...members(role)].filter((id) => jira.site.people.get(id)?.active === true)),
    accountId,
    isActive: (name) => jira.site.people.get(accountId(name))?.active === true,
    setActive: (name, active) => {
      // The app calls Jira with Rosa's account here.
      if (name === 'rosa') return;
      const person = jira.site.people.get(accountId(name));
      if (person !== undefined) person.active = active;
    },
    makeRequester: (issue, who) => setRequester(context.client, issue.id, who, ids.fields.newRequester),
    recordException: async (issue) =>
      keepException(await readRequest(context.client, issue.id, ids), { ...context, holders: roleHolders }),
    clearKept: ({ id }) => clearFields(context.client, id, [ids.fields.scriptsKept]),
    send,
    move: (who, issue, key, { fields = {}, note } = {}) => {
      const { from, ids: numbers } = transition(key);
      const at = from.findIndex((status) => ids.statuses[status] === issue.statusId);
      return send(who, 'POST', `issue/${issue.id}/transitions`, {
        transition: { id: String(numbers[Math.max(0, at) % numbers.length]) },
        fields,
        ...(note === undefined
          ? {}
          : { update: { comment: [{ add: { body: typeof note === 'string' ? text(note) : note } }] } }),
      });
    },
    attach: (who, issue, filename) => {
      const body = new FormData();
      body.append('file', new Blob([`-- ${filename}`]), filename);
      const headers = { 'X-Atlassian-Token': 'no-check' };
      return call(who, new Request(url(`issue/${issue.id}/attachments`), { method: 'POST', headers, body }));
    },
  };
}

/** One request for each start, really walked there. */
async function walkTemplates(desk: Desk): Promise<Readonly<Record<Start, Issue>>> {
  const { ids, site } = desk;
  const { fields, options } = ids;
  const id = await desk.file();
  const taken = (): Issue => {
    const issue = site.jira.site.issues.get(id);
    if (issue === undefined) throw new Error('The request is gone');
    return structuredClone(issue);
  };
  const toPrioritise = taken();
  await desk.move(id, 'carmen', 'prioritise', {
    fields: {
      priority: { name: 'High' },
      assignee: { accountId: site.staff.accountIds.diego },
      [fields.priorityBacking]: { id: options.priorityBacking['premises'] },
    },
  });
  const inAnalysis = taken();
  await desk.move(id, 'diego', 'startSupport', { fields: { [fields.effortEstimate]: 2 } });
  await desk.move(id, 'diego', 'finishWithProduction', {
    fields: { [fields.timeSpent]: 1 },
    note: 'Trabajo realizado en Test.',
  });
  return { toPrioritise, inAnalysis, preparingScript: taken() };
}
