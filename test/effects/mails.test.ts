import { performMissed } from '../../src/effects/performDelivery';
import { StepNotRecorded } from '../../src/effects/pastTransitionOf';
import { text } from './desk';
import { answerOf, createStage, INSTRUCTION } from './stage';

const stage = createStage();
const { theIssue, people, made, deliver, mails, addressees, entryOf, later } = stage;

it('asks for the authorisation by e-mail, with the ticket number and the execution instruction', async () => {
  await deliver(made('requestAuthorisation'));
  expect(mails()).toHaveLength(1);
  expect(mails()[0]?.to).toEqual(['carmen.villalba@example.org']);
  expect(mails()[0]?.subject).toMatch(/^\[SOP-\d+\] Solicitar autorización: No cuadra el cierre/);
  expect(mails()[0]?.text).toContain(INSTRUCTION);
  expect(mails()[0]?.html).toContain(INSTRUCTION);
});

it.each([403, 400])(
  'where no e-mail can be sent (%i), a comment mentions those who were to be told',
  async (status) => {
    await deliver(made('requestAuthorisation'), answerOf(status)('/notify'));
    expect(mails()).toHaveLength(0);
    expect(theIssue().comments).toHaveLength(1);
    expect(JSON.stringify(theIssue().comments[0]?.body)).toContain(people().carmen);
    expect(entryOf('tell-systemsHead')).toMatchObject({ state: 'done', how: 'comment' });
  },
);

it.each([404, 403])('a comment that cannot be read (%i) keeps no e-mail from going out', async (status) => {
  const comment = `/comment/1234`;
  await deliver({ ...made('implemented'), commentId: '1234' }, answerOf(status)(comment));
  expect(mails().length).toBeGreaterThan(0);
  for (const { text: body } of mails()) expect(body).toContain(`Comentario:\n(No se puede mostrar`);
  expect([...stage.desk.ledger.entries.values()].filter(({ state }) => state !== 'done')).toEqual([]);
});

describe('a comment that only some may read', () => {
  const SECRET = 'La clave provisoria es gato-azul-77.';
  const restricted = { visibility: { type: 'role', value: 'Soporte de Sistemas' } };
  const internal = { properties: [{ key: 'sd.public.comment', value: { internal: true } }] };

  it.each([
    ['restricted to a role', restricted],
    ['internal', internal],
  ])('%s: it is quoted to nobody, and the e-mail says that there is one', async (_, how) => {
    const { desk, issueId } = stage;
    const body = { body: text(SECRET), ...how };
    const answer = await desk.call('diego', 'POST', `issue/${issueId}/comment`, body);
    const { id } = (await answer.json()) as { id: string };
    await deliver({ ...made('implemented'), commentId: id });
    expect(mails()).toHaveLength(1);
    expect(JSON.stringify(mails())).not.toContain('gato-azul');
    expect(mails()[0]?.text).toContain('Comentario:\n(No se puede mostrar aquí');
  });

  it('restricted on the screen of the transition itself: neither, in time and late', async () => {
    const { desk, issueId } = stage;
    desk.site.clock.set(new Date('2027-03-02T15:00:00Z'));
    await desk.call('carmen', 'POST', `issue/${issueId}/transitions`, {
      transition: { id: '22' },
      update: { comment: [{ add: { body: text(SECRET), ...restricted } }] },
    });
    later(200);
    await performMissed(issueId, desk.context());
    expect(mails()).toHaveLength(1);
    expect(JSON.stringify(mails())).not.toContain('gato-azul');
    expect(mails()[0]?.text).toContain('(No se puede mostrar aquí');
  });
});

it('an effect of a missing history entry waits for it, also if the status stays: no e-mail is sent twice', async () => {
  const { exceptionReason } = stage.desk.ids.fields;
  const asked = { ...made('requestException'), historyId: '99999' };
  await expect(deliver(asked)).rejects.toThrow(StepNotRecorded);
  expect(mails()).toHaveLength(0);
  theIssue().changelog.push({
    id: '99999',
    authorAccountId: people().diego,
    created: stage.desk.site.clock.stamp(),
    items: [
      {
        field: 'x',
        fieldId: exceptionReason,
        fieldtype: 'custom',
        from: null,
        fromString: null,
        to: null,
        toString: 'Cierra.',
      },
    ],
  });
  await deliver(asked);
  expect(mails()).toHaveLength(1);
  later(200);
  await performMissed(stage.issueId, stage.desk.context());
  expect(mails().filter(({ subject }) => subject.includes('excepción'))).toHaveLength(1);
});

it('the author of a step gets no e-mail about it', async () => {
  await stage.desk.call('carmen', 'PUT', `issue/${stage.issueId}/assignee`, { accountId: people().diego });
  await deliver(made('cancel'));
  expect(addressees()).toEqual(['carmen.villalba@example.org', 'lucia.gimenez@example.org']);
});

it('an e-mail that comes late says what it would have said in time', async () => {
  const asked = made('requestAuthorisation');
  const { executionInstruction } = stage.desk.ids.fields;
  const change = { field: 'x', fieldId: executionInstruction, fieldtype: 'custom', from: null, to: null } as const;
  theIssue().changelog.push({
    id: '99999',
    authorAccountId: people().diego,
    created: stage.desk.site.clock.stamp(),
    items: [{ ...change, fromString: INSTRUCTION, toString: 'Otra cosa.' }],
  });
  theIssue().custom.set(executionInstruction, text('Otra cosa.'));
  await deliver(asked);
  expect(mails()[0]?.text).toContain(INSTRUCTION);
  expect(mails()[0]?.text).not.toContain('Otra cosa.');
});

const PLAN = {
  type: 'doc',
  version: 1,
  content: [
    {
      type: 'paragraph',
      content: [
        { type: 'text', text: 'Seguir el plan ' },
        { type: 'inlineCard', attrs: { url: 'https://example.org/plan?a=1&b=2' } },
        { type: 'text', text: ' el día ' },
        { type: 'date', attrs: { timestamp: '1772668800000' } },
        { type: 'text', text: '.' },
      ],
    },
    {
      type: 'taskList',
      content: [
        { type: 'taskItem', attrs: { state: 'DONE' }, content: [{ type: 'text', text: 'respaldar' }] },
        { type: 'taskItem', attrs: { state: 'TODO' }, content: [{ type: 'text', text: 'contar <filas>' }] },
      ],
    },
    { type: 'codeBlock', content: [{ type: 'text', text: 'BEGIN\n    UPDATE t;\nEND' }] },
  ],
} as const;

it('an execution instruction shows its links, dates, tasks and the indentation of its code', async () => {
  theIssue().custom.set(stage.desk.ids.fields.executionInstruction, PLAN);
  await deliver(made('requestAuthorisation'));
  expect(mails()[0]?.text).toContain(
    'Seguir el plan https://example.org/plan?a=1&b=2 el día 2026-03-05.\n' +
      '[x] respaldar\n[ ] contar <filas>\nBEGIN\n    UPDATE t;\nEND',
  );
  expect(mails()[0]?.html).toContain(
    '<p>Seguir el plan <a href="https://example.org/plan?a=1&amp;b=2">https://example.org/plan?a=1&amp;b=2</a> el día 2026-03-05.</p>' +
      '<ul><li>[x] respaldar</li><li>[ ] contar &lt;filas&gt;</li></ul><pre>BEGIN\n    UPDATE t;\nEND</pre>',
  );
});

it('a subject is cut where a character ends', async () => {
  const before = '[SOP-1] Solicitar autorización: '.length;
  theIssue().summary = `${'x'.repeat(248 - before)}😀😀😀`;
  await deliver(made('requestAuthorisation'));
  const subject = mails()[0]?.subject ?? '';
  expect(subject.length).toBeLessThanOrEqual(250);
  expect(subject).toMatch(/x(😀)*…$/u);
  expect(subject).not.toMatch(/\p{Cs}/u);
});

it('text of other people does not reverse a sentence', async () => {
  theIssue().summary = 'cierre \u202elqs.x שלום';
  await deliver(made('requestAuthorisation'));
  const { subject = '', text: body = '', html = '' } = mails()[0] ?? {};
  expect(subject).toMatch(/: \u2068cierre \ufffdlqs\.x שלום\u2069$/u);
  for (const one of [subject, body, html]) expect(one).not.toMatch(/[\u202a-\u202e]/u);
  expect(body).toContain('«\u2068cierre \ufffdlqs.x שלום\u2069» pasó a');
});

it.each([
  [4.0000001, 'Estimación: 4,0000001 horas.'],
  [1, 'Estimación: 1 hora.'],
  [4.5, 'Estimación: 4,5 horas.'],
])('an estimate of %d hours is said as exactly as it is', async (hours, sentence) => {
  theIssue().custom.set(stage.desk.ids.fields.effortEstimate, hours);
  await deliver(made('askConfirmation'));
  expect(mails().map(({ text: body }) => body)).toContainEqual(expect.stringContaining(sentence));
});

it('a reason of digits that was emptied since is still said', async () => {
  const { exceptionReason } = stage.desk.ids.fields;
  const asked = { ...made('requestException'), historyId: '99998' };
  const change = { field: 'x', fieldId: exceptionReason, fieldtype: 'custom', from: null, to: null } as const;
  const entry = (id: string, fromString: string | null, toString: string | null) =>
    theIssue().changelog.push({
      id,
      authorAccountId: people().diego,
      created: stage.desk.site.clock.stamp(),
      items: [{ ...change, fromString, toString }],
    });
  entry('99998', null, '20261201');
  later(1);
  entry('99999', '20261201', null);
  await deliver(asked);
  expect(mails()[0]?.text).toContain('Motivo de la excepción:\n20261201');
});
