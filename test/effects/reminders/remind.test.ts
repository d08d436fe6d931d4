import { remind, type ReminderContext } from '../../../src/effects/reminders/remind';
import { appliedSettings } from '../../../src/install/model/appliedSettings';
import { siteIds } from '../../../src/install/model/siteIds';
import { ruleSettings } from '../../../src/jira/workflow/ruleSettings';
import { WORDS } from '../../../src/procedure/languages';
import type { StatusKey } from '../../../src/procedure/statuses';
import { installedSite, manifest, type InstalledSite } from '../../rules/installedSite';

let site: InstalledSite;
let claimed: Set<string>;
let failures: (string | null)[];

beforeEach(async () => {
  site = await installedSite();
  claimed = new Set();
  failures = [];
});

/** A request of Lucía's, assigned to Diego, that reached a status at this moment. */
async function waiting(status: StatusKey, since: string): Promise<string> {
  const ids = siteIds(site.installation);
  site.clock.set(new Date(since));
  const text = { type: 'text', text: 'Desde ayer el cierre diario no cuadra.' };
  const body = {
    fields: {
      project: { key: 'SOP' },
      issuetype: { id: ids.issueType },
      summary: 'No cuadra el cierre',
      description: { type: 'doc', version: 1, content: [{ type: 'paragraph', content: [text] }] },
      [ids.fields.classification]: { id: ids.options.classification['problem'] },
      [ids.fields.problemChecked]: [{ id: ids.options.problemChecked['checked'] }],
    },
  };
  const request = new Request('http://localhost:4100/rest/api/3/issue', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const { lucia, diego } = site.staff.accountIds;
  const answer = await site.jira.call({ kind: 'user', accountId: lucia }, request);
  const { id } = (await answer.json()) as { id: string };
  const issue = site.jira.site.issues.get(id);
  if (issue === undefined) throw new Error('Not created');
  const item = { field: 'status', fieldId: 'status', fieldtype: 'jira' as const, fromString: null, toString: null };
  issue.changelog.push({
    id: String(Number(id) + 900_000),
    authorAccountId: diego,
    created: Date.parse(since),
    items: [{ ...item, from: issue.statusId, to: ids.statuses[status] }],
  });
  issue.statusId = ids.statuses[status];
  issue.assigneeAccountId = diego;
  return issue.key;
}

async function run(now: string, change: Partial<ReminderContext> = {}): Promise<number> {
  site.clock.set(new Date(now));
  const settings = appliedSettings(site.installation);
  const principal = {
    kind: 'app',
    accountId: site.staff.accountIds.rosa,
    scopes: new Set(manifest.permissions.scopes),
  } as const;
  return remind({
    client: site.client(principal),
    claims: {
      claim: (key) => {
        if (claimed.has(key)) return Promise.resolve(false);
        claimed.add(key);
        return Promise.resolve(true);
      },
      release: (key) => Promise.resolve(void claimed.delete(key)),
    },
    ids: siteIds(site.installation),
    projectId: site.projectId,
    settings,
    window: ruleSettings(settings, new Date(now)).window,
    now: Date.parse(now),
    words: WORDS.es,
    locale: 'es-PY',
    timeZone: settings.timeZone,
    siteUrl: 'http://localhost:4100',
    hasTime: () => true,
    failed: (issueId) => failures.push(issueId),
    ...change,
  });
}

const mails = () => site.jira.site.outbox.map(({ subject, to }) => [subject.replace(/: .*/, ''), [...to].sort()]);
const day = (time: string, date = '2027-03-02'): string => `${date}T${time}:00-03:00`;

it('warns those whose turn it is before the cut-off, once', async () => {
  const asking = await waiting('requestingAuthorisation', day('15:00'));
  const authorising = await waiting('toAuthorise', day('15:10'));
  await waiting('inSupport', day('15:20'));
  for (const time of ['15:55', '16:00', '16:05', '16:30', '16:55', '17:00', '17:05']) await run(day(time));
  expect(mails()).toEqual([
    [`[${asking}] Antes del cierre de hoy`, ['diego.rojas@example.org']],
    [`[${authorising}] Antes del cierre de hoy`, ['carmen.villalba@example.org']],
  ]);
  expect(site.jira.site.outbox[1]?.text).toBe(
    `La solicitud ${authorising} «No cuadra el cierre» sigue en «Por autorizar» y hoy se autoriza solo hasta las 17:00 (America/Asuncion).\n\n` +
      `Paso 8: ${WORDS.es.steps[8]}. Responsable: Jefe de Sistemas.\n\n` +
      `Ver la solicitud: http://localhost:4100/browse/${authorising}\n\nAviso del Procedimiento de Solicitud de Soporte.`,
  );
  // The next day there is another reminder.
  await run(day('16:10', '2027-03-03'));
  expect(mails()).toHaveLength(4);
});

it('nor again once so much was edited since that the newest history does not tell of its coming there', async () => {
  const key = await waiting('verifyingScript', day('09:00'));
  await run(day('09:05', '2027-03-04'));
  expect(mails()).toHaveLength(1);
  const issue = [...site.jira.site.issues.values()].find((one) => one.key === key);
  const moved = issue?.changelog.at(-1);
  if (moved === undefined) throw new Error('It was never moved');
  const item = { field: 'labels', fieldId: 'labels', fieldtype: 'jira' as const, from: null, to: null };
  for (let n = 0; n < 120; n += 1)
    issue?.changelog.push({
      ...moved,
      id: String(Number(moved.id) + 1 + n),
      created: Date.parse(day('10:00', '2027-03-04')) + n,
      items: [{ ...item, fromString: '', toString: String(n) }],
    });
  await run(day('11:05', '2027-03-04'));
  expect([mails().length, failures]).toEqual([1, []]);
  claimed.clear();
  await run(day('12:05', '2027-03-04'));
  expect(site.jira.site.outbox[1]?.text).toContain('desde el 2 de marzo de 2027');
});

it('reminds of what has not moved for sixteen working hours, once', async () => {
  const key = await waiting('verifyingScript', day('09:00'));
  for (const [time, date] of [
    ['16:30', '2027-03-03'],
    ['08:00', '2027-03-04'],
    ['09:05', '2027-03-04'],
    ['10:05', '2027-03-04'],
    ['11:05', '2027-03-05'],
  ] as const)
    await run(day(time, date));
  expect(mails()).toEqual([[`[${key}] Sin movimiento`, ['andres.caceres@example.org', 'beatriz.duarte@example.org']]]);
  expect(site.jira.site.outbox[0]?.text).toContain(
    `La solicitud ${key} «No cuadra el cierre» lleva 16 horas hábiles sin avanzar (en «Verificando script» desde el 2 de marzo de 2027`,
  );
});

it.each<readonly [StatusKey, readonly string[]]>([
  ['waitingForInformation', ['lucia.gimenez@example.org']],
  ['inSupport', ['diego.rojas@example.org']],
  ['toPrioritise', ['carmen.villalba@example.org']],
  ['implementing', ['hugo.ramirez@example.org', 'silvia.ortega@example.org']],
])('in "%s" it is %j who is reminded', async (status, to) => {
  await waiting(status, day('09:00', '2027-02-22'));
  await run(day('10:00'));
  expect(mails().map(([, told]) => told)).toEqual([to]);
});

it.each<StatusKey>(['finished', 'cancelled'])('"%s" is left in peace', async (status) => {
  await waiting(status, day('09:00', '2027-02-22'));
  expect(await run(day('10:00'))).toBe(0);
});

it('asks nothing of Jira where nothing can be due, and little where it can', async () => {
  await waiting('toAuthorise', day('09:00', '2027-02-22'));
  const calls = async (now: string): Promise<number> => {
    const before = site.calls.length;
    await run(now);
    return site.calls.length - before;
  };
  expect(await calls(day('03:00'))).toBe(0);
  expect(await calls(day('10:00', '2027-03-06'))).toBe(0);
  // The search, the holders of the role, and the e-mail. Then no further calls in the same hour.
  expect(await calls(day('10:00'))).toBe(3);
  expect(await calls(day('10:05'))).toBe(0);
  expect(await calls(day('11:00'))).toBe(1);
});

describe('a failing reminder', () => {
  const answers =
    (status: number, suffix: string, times = Infinity) =>
    (request: Request): Response | undefined => {
      if (!new URL(request.url).pathname.endsWith(suffix) || times-- <= 0) return undefined;
      return Response.json({ errorMessages: ['no'], errors: {} }, { status });
    };

  it('does not keep the next one from being reminded', async () => {
    await waiting('requestingAuthorisation', day('15:00'));
    const second = await waiting('toAuthorise', day('15:10'));
    site.jira.context.intercept = answers(500, '/notify', 1);
    expect(await run(day('16:00'))).toBe(1);
    expect(failures).toHaveLength(1);
    expect(mails()).toEqual([[`[${second}] Antes del cierre de hoy`, ['carmen.villalba@example.org']]]);
    // It is unknown whether the first e-mail went out before Jira failed. It is not sent again.
    await run(day('16:05'));
    expect(mails()).toHaveLength(1);
  });

  it.each([429, 503])('is retried after %d: nothing was sent', async (status) => {
    await waiting('toAuthorise', day('15:10'));
    site.jira.context.intercept = answers(status, '/notify', 1);
    expect(await run(day('16:00'))).toBe(0);
    expect(await run(day('16:05'))).toBe(1);
    expect(mails()).toHaveLength(1);
  });

  it('a search that fails is made again by the next run', async () => {
    await waiting('inAnalysis', day('09:00', '2027-02-22'));
    site.jira.context.intercept = answers(500, '/search/jql', 1);
    expect(await run(day('10:00'))).toBe(0);
    expect(failures).toEqual([null]);
    expect(await run(day('10:05'))).toBe(1);
  });

  it('where no e-mail can be sent, a comment mentions them', async () => {
    const key = await waiting('toAuthorise', day('15:10'));
    site.jira.site.outgoingMail = false;
    expect(await run(day('16:00'))).toBe(1);
    const issue = [...site.jira.site.issues.values()].find((one) => one.key === key);
    const body = JSON.stringify(issue?.comments.at(-1)?.body);
    expect(body).toContain('hoy se autoriza solo hasta las 17:00');
    expect(body).toContain(site.staff.accountIds.carmen);
    await run(day('16:05'));
    expect(issue?.comments).toHaveLength(1);
  });

  it('reminders beyond the time limit are left to the next run', async () => {
    await waiting('requestingAuthorisation', day('15:00'));
    await waiting('toAuthorise', day('15:10'));
    expect(await run(day('16:00'), { hasTime: () => mails().length === 0 })).toBe(1);
    expect(await run(day('16:05'))).toBe(1);
    expect(mails()).toHaveLength(2);
  });
});

it('looks at every page', async () => {
  for (let index = 0; index < 60; index += 1) await waiting('inSupport', day('09:00', '2027-02-22'));
  expect(await run(day('10:00'))).toBe(60);
  expect(site.calls.filter((call) => call.endsWith('/search/jql'))).toHaveLength(2);
});

/** Deactivates a person's account. */
function leaves(who: keyof InstalledSite['staff']['accountIds']): void {
  const person = site.jira.site.people.get(site.staff.accountIds[who]);
  if (person === undefined) throw new Error('Nobody of this name');
  person.active = false;
}

it('an assignee who has left, or does not hold the role, is no one to wait for: everybody who holds it is told', async () => {
  const asking = await waiting('requestingAuthorisation', day('15:00'));
  leaves('diego');
  await run(day('16:10'));
  const others = ['andres.caceres@example.org', 'natalia.ferreira@example.org'];
  expect(mails()).toEqual([[`[${asking}] Antes del cierre de hoy`, others]]);
  const issue = [...site.jira.site.issues.values()].find(({ key }) => key === asking);
  if (issue === undefined) throw new Error('The request is gone');
  issue.assigneeAccountId = site.staff.accountIds.lucia;
  await run(day('16:10', '2027-03-03'));
  expect(mails()[1]).toEqual([`[${asking}] Antes del cierre de hoy`, others]);
});

it('reminds the head of systems of what waits for a requester who has left, and says so', async () => {
  const key = await waiting('certifying', day('09:00', '2027-03-01'));
  leaves('lucia');
  await run(day('10:00', '2027-03-03'));
  expect(mails()).toEqual([[`[${key}] Sin movimiento`, ['carmen.villalba@example.org']]]);
  expect(site.jira.site.outbox[0]?.text).toContain(
    'El Usuario Solicitante ya no tiene una cuenta activa en Jira. ' +
      'El Jefe de Sistemas puede nombrar a otra persona en su lugar con «Nombrar otro solicitante».',
  );
});
