import { healRequest } from '../../src/effects/perform';
import { StepNotRecorded } from '../../src/effects/step';
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
    await healRequest(issueId, desk.context());
    expect(mails()).toHaveLength(1);
    expect(JSON.stringify(mails())).not.toContain('gato-azul');
    expect(mails()[0]?.text).toContain('(No se puede mostrar aquí');
  });
});

it('what names an entry of the history waits for it, where the request stays as well: nobody is told twice', async () => {
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
  await healRequest(stage.issueId, stage.desk.context());
  expect(mails().filter(({ subject }) => subject.includes('excepción'))).toHaveLength(1);
});

it('who did it is not told what they did', async () => {
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
