import { createLedger, type Claims } from '../../src/effects/ledger';
import type { Execution } from '../../src/effects/execution';
import { performEffects } from '../../src/effects/perform';
import { siteIds } from '../../src/install/siteIds';
import { WORDS } from '../../src/procedure/languages';
import type { StatusKey } from '../../src/procedure/statuses';
import type { TransitionKey } from '../../src/procedure/transitions';
import type { Principal } from '../../sandbox/jira/principal';
import { installedSite, manifest, type InstalledSite } from '../rules/installedSite';

const INSTRUCTION = 'Ejecutar arreglo.sql y contar las filas.';

let site: InstalledSite;
let issueId: string;
let claimed: Map<string, 'pending' | 'done'>;

/** Claims in a map, as the app's storage keeps them. */
function claims(): Claims {
  return {
    claim: (key) => {
      if (claimed.has(key)) return Promise.resolve(false);
      claimed.set(key, 'pending');
      return Promise.resolve(true);
    },
    isDone: (key) => Promise.resolve(claimed.get(key) === 'done'),
    finish: (key) => Promise.resolve(void claimed.set(key, 'done')),
    release: (key) => Promise.resolve(void claimed.delete(key)),
  };
}

beforeEach(async () => {
  site = await installedSite();
  claimed = new Map();
  const ids = siteIds(site.installation);
  const { lucia } = site.staff.accountIds;
  const text = (words: string) => ({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: words }] }],
  });
  const answer = await call(lucia, 'POST', 'issue', {
    fields: {
      project: { key: 'SOP' },
      issuetype: { id: ids.issueType },
      summary: 'No cuadra el cierre',
      description: text('Desde ayer el cierre diario no cuadra.'),
      [ids.fields.classification]: { id: ids.options.classification['problem'] },
      [ids.fields.problemChecked]: [{ id: ids.options.problemChecked['checked'] }],
    },
  });
  issueId = ((await answer.json()) as { id: string }).id;
  const issue = site.jira.site.issues.get(issueId);
  issue?.custom.set(ids.fields.executionInstruction, text(INSTRUCTION));
  issue?.custom.set(ids.fields.timeSpent, 1.5);
});

function call(accountId: string, method: string, path: string, body?: object): Promise<Response> {
  const request = new Request(`http://localhost:4100/rest/api/3/${path}`, {
    method,
    headers: { 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return site.jira.call({ kind: 'user', accountId }, request);
}

/** Delivers a transition's event, with the REST calls of the app going through `intercept` first. */
async function deliver(
  transition: TransitionKey,
  intercept: (path: string) => Response | null = () => null,
  id = 'execution-1',
): Promise<void> {
  const execution: Execution = {
    id,
    issueId,
    issueKey: site.jira.site.issues.get(issueId)?.key ?? '',
    projectId: site.projectId,
    transition,
    actor: site.staff.accountIds.diego,
    commentId: null,
  };
  site.jira.context.intercept = (request) => intercept(new URL(request.url).pathname) ?? undefined;
  const principal: Principal = {
    kind: 'app',
    accountId: site.staff.accountIds.rosa,
    scopes: new Set(manifest.permissions.scopes),
  };
  try {
    await performEffects(execution, {
      client: site.client(principal),
      ledger: createLedger(claims()),
      ids: siteIds(site.installation),
      words: WORDS.es,
      locale: 'es-PY',
      timeZone: 'America/Asuncion',
      siteUrl: 'http://localhost:4100',
      record: () => Promise.resolve(),
    });
  } finally {
    site.jira.context.intercept = () => undefined;
  }
}

const mails = () => site.jira.site.outbox;
const answerOf = (status: number) => (suffix: string) => (path: string) =>
  path.endsWith(suffix) ? Response.json({ errorMessages: ['no'], errors: {} }, { status }) : null;

it('asks for the authorisation by e-mail, with the ticket number and the execution instruction', async () => {
  await deliver('requestAuthorisation');
  expect(mails()).toHaveLength(1);
  expect(mails()[0]?.to).toEqual(['carmen.villalba@example.org']);
  expect(mails()[0]?.subject).toMatch(/^\[SOP-\d+\] Solicitar autorización: No cuadra el cierre$/);
  expect(mails()[0]?.text).toContain(INSTRUCTION);
  expect(mails()[0]?.html).toContain(INSTRUCTION);
});

it('does nothing twice when it is delivered again', async () => {
  await deliver('finishWithProduction');
  await deliver('finishWithProduction');
  await deliver('requestAuthorisation', undefined, 'execution-2');
  await deliver('requestAuthorisation', undefined, 'execution-2');
  expect(mails()).toHaveLength(1);
  expect(site.jira.site.issues.get(issueId)?.worklogs.map(({ timeSpentSeconds }) => timeSpentSeconds)).toEqual([5400]);
});

it('an e-mail that Jira put off is sent by the next delivery', async () => {
  await expect(deliver('requestAuthorisation', answerOf(429)('/notify'))).rejects.toThrow('429');
  expect(mails()).toHaveLength(0);
  await deliver('requestAuthorisation');
  expect(mails()).toHaveLength(1);
});

it('an e-mail that may have gone out is not sent again', async () => {
  await expect(deliver('requestAuthorisation', answerOf(500)('/notify'))).rejects.toThrow('500');
  await deliver('requestAuthorisation');
  expect(mails()).toHaveLength(0);
});

/** Puts the ticket where a transition would have taken it. */
function stand(status: StatusKey): void {
  const issue = site.jira.site.issues.get(issueId);
  if (issue !== undefined) issue.statusId = siteIds(site.installation).statuses[status];
}

it('an assignment that was cut off is made by the next delivery', async () => {
  stand('waitingForConfirmation');
  await expect(deliver('askConfirmation', answerOf(500)('/assignee'))).rejects.toThrow('500');
  await deliver('askConfirmation');
  expect(site.jira.site.issues.get(issueId)?.assigneeAccountId).toBe(site.staff.accountIds.carmen);
  expect(mails()).toHaveLength(1);
});

it('where outgoing mail is switched off, a comment mentions those who were to be told', async () => {
  site.jira.site.outgoingMail = false;
  await deliver('requestAuthorisation');
  expect(mails()).toHaveLength(0);
  const comments = site.jira.site.issues.get(issueId)?.comments ?? [];
  expect(comments).toHaveLength(1);
  expect(JSON.stringify(comments[0]?.body)).toContain(site.staff.accountIds.carmen);
});

it('who did it is not told what they did', async () => {
  await call(site.staff.accountIds.carmen, 'PUT', `issue/${issueId}/assignee`, {
    accountId: site.staff.accountIds.diego,
  });
  await deliver('cancel');
  expect(
    mails()
      .flatMap(({ to }) => to)
      .sort(),
  ).toEqual(['carmen.villalba@example.org', 'lucia.gimenez@example.org']);
});

it('an effect that fails keeps none of the others from happening', async () => {
  stand('implementing');
  const notAssignable = answerOf(400)('/assignee');
  await expect(deliver('authorise', notAssignable)).rejects.toThrow('400');
  expect(
    mails()
      .flatMap(({ to }) => to)
      .sort(),
  ).toEqual(['hugo.ramirez@example.org', 'silvia.ortega@example.org']);
});

it('an assignment that comes late leaves newer work alone', async () => {
  stand('inSupport');
  await deliver('askConfirmation');
  expect(site.jira.site.issues.get(issueId)?.assigneeAccountId).not.toBe(site.staff.accountIds.carmen);
});

it('estimating again empties the old estimate', async () => {
  const { effortEstimate } = siteIds(site.installation).fields;
  site.jira.site.issues.get(issueId)?.custom.set(effortEstimate, 3);
  stand('inAnalysis');
  await deliver('reestimate');
  expect(site.jira.site.issues.get(issueId)?.custom.get(effortEstimate) ?? null).toBeNull();
});

it('gives the request back to who was assigned when support moved it on, however long its history', async () => {
  const { diego, natalia, hugo } = site.staff.accountIds;
  const { statuses } = siteIds(site.installation);
  const issue = site.jira.site.issues.get(issueId);
  const entry = (at: number, author: string, item: { field: string; from: string | null; to: string | null }) =>
    issue?.changelog.push({
      id: String(90_000 + at),
      authorAccountId: author,
      created: Date.now() + at,
      items: [{ ...item, fieldId: item.field, fieldtype: 'jira', fromString: null, toString: null }],
    });
  entry(1, diego, { field: 'status', from: statuses.requestingAuthorisation, to: statuses.toAuthorise });
  entry(2, hugo, { field: 'assignee', from: natalia, to: hugo });
  for (let n = 3; n < 150; n += 1) entry(n, hugo, { field: 'summary', from: null, to: null });
  if (issue !== undefined) issue.assigneeAccountId = hugo;
  stand('preparingScript');
  await deliver('notImplemented');
  expect(issue?.assigneeAccountId).toBe(natalia);
});
