import { performMissed, performDelivery } from '../../src/effects/performDelivery';
import type { Delivery } from '../../src/effects/execution';
import { openDesk, type Desk } from './desk';
import { go, LEGS, note, type Leg } from './walk';

let desk: Desk;
let issueId: string;

beforeEach(async () => {
  desk = await openDesk();
  issueId = await desk.file();
});

const people = () => desk.site.staff.accountIds;
const theIssue = () => {
  const issue = desk.site.jira.site.issues.get(issueId);
  if (issue === undefined) throw new Error('The request is gone');
  return issue;
};
const mails = () => desk.site.jira.site.outbox;

function leave(...names: readonly (keyof Desk['site']['staff']['accountIds'])[]): void {
  for (const name of names) {
    const person = desk.site.jira.site.people.get(people()[name]);
    if (person !== undefined) person.active = false;
  }
}

const RETURNED: Leg = ['carmen', 'returnIncomplete', () => note('Falta el período.')];
const names = (who: keyof Desk['site']['staff']['accountIds']): Leg => [
  'carmen',
  'nameRequester',
  ({ ids, site }) => ({
    ...note('Lucía dejó la cooperativa.'),
    fields: { [ids.fields.newRequester]: { accountId: site.staff.accountIds[who] } },
  }),
];

async function delivered(): Promise<void> {
  const event = desk.events.at(-1);
  if (event === undefined) throw new Error('Nothing has happened');
  await performDelivery(event, desk.context());
}

describe('the rule', () => {
  beforeEach(() => go(desk, issueId, RETURNED));

  it('names nobody while the requester is there', async () => {
    await expect(go(desk, issueId, names('marcos'))).rejects.toThrow(/tiene una cuenta activa en Jira: solo se nombra/);
  });

  it.each([
    ['lucia', /no existe|does not exist|no tiene una cuenta activa/],
    ['carmen', /No puede nombrarse a usted/],
    ['diego', /certificaría su propio trabajo/],
  ] as const)('does not let %s be named', async (who, said) => {
    leave('lucia');
    theIssue().assigneeAccountId = people().diego;
    await expect(go(desk, issueId, names(who))).rejects.toThrow(said);
  });

  it('takes nobody for chosen who was there before, and wants a note', async () => {
    leave('lucia');
    theIssue().custom.set(desk.ids.fields.newRequester, people().marcos);
    await expect(go(desk, issueId, names('marcos'))).rejects.toThrow(/Elija en este paso a quién nombra/);
    const [who, key, input] = names('elena');
    await expect(go(desk, issueId, [who, key, (at) => ({ fields: input?.(at).fields ?? {} })])).rejects.toThrow(
      /comentario/,
    );
    await go(desk, issueId, names('elena'));
  });

  it('is for the head of systems alone', async () => {
    leave('lucia');
    const [, key, input] = names('marcos');
    for (const who of ['diego', 'beatriz', 'hugo', 'elena', 'marcos'] as const)
      await expect(go(desk, issueId, [who, key, input])).rejects.toThrow(/answered 400/);
  });
});

it('makes who was named the requester, empties the field, tells them, and lets them go on', async () => {
  await go(desk, issueId, RETURNED);
  leave('lucia');
  await go(desk, issueId, names('marcos'));
  await delivered();
  expect(theIssue().reporterAccountId).toBe(people().marcos);
  expect(theIssue().custom.get(desk.ids.fields.newRequester) ?? null).toBeNull();
  const [mail] = mails();
  expect(mail?.to).toEqual(['marcos.ayala@example.org']);
  expect(mail?.text).toContain('Nuevo solicitante: Marcos Ayala.');
  expect(mail?.text).toContain('Lucía dejó la cooperativa.');
  expect(mail?.text).toContain('Responsable: Usuario Solicitante.');
  const recorded = desk.records.get(issueId)?.blocks.flat() ?? [];
  expect(recorded.map(({ event }) => event)).toEqual(['created', 'moved', 'requesterNamed']);
  await go(desk, issueId, ['marcos', 'resubmit', () => note('El período es marzo.')]);
});

it('can be named at every step that waits for the requester', async () => {
  const until = (key: Leg[1]): readonly Leg[] =>
    LEGS.slice(
      0,
      LEGS.findIndex((leg) => leg[1] === key),
    );
  for (const key of ['answer', 'requestAuthorisation', 'requestException', 'certify'] as const) {
    desk = await openDesk();
    issueId = await desk.file();
    for (const leg of until(key)) await go(desk, issueId, leg);
    leave('lucia');
    await go(desk, issueId, names('marcos'));
    await delivered();
    expect([key, theIssue().reporterAccountId]).toEqual([key, people().marcos]);
  }
});

describe('a field that was written past the transition', () => {
  /** Writes the field as through an edit screen that an administrator put it on. */
  const written = (by: keyof Desk['site']['staff']['accountIds'], to: string): void => {
    const { clock, jira } = desk.site;
    const fieldId = desk.ids.fields.newRequester;
    theIssue().custom.set(fieldId, to);
    theIssue().changelog.push({
      id: String(jira.site.nextId()),
      authorAccountId: people()[by],
      created: clock.stamp(),
      items: [{ field: 'x', fieldId, fieldtype: 'custom', from: null, to, fromString: null, toString: 'Alguien' }],
    });
  };
  const swept = async (): Promise<void> => {
    desk.site.clock.set(new Date(desk.site.clock.now().getTime() + 600_000));
    await performMissed(issueId, desk.context());
  };

  it('makes nobody the requester whom the head of systems did not name', async () => {
    leave('lucia');
    written('diego', people().diego);
    await swept();
    expect(theIssue().reporterAccountId).toBe(people().lucia);
  });

  it('nor anybody while the requester is there', async () => {
    written('carmen', people().diego);
    await swept();
    expect(theIssue().reporterAccountId).toBe(people().lucia);
  });
});

it('tells the head of systems in the place of a requester who has left, and how to go on', async () => {
  leave('lucia');
  await go(desk, issueId, ['carmen', 'prioritise', LEGS[0]?.[2]]);
  await go(desk, issueId, ['diego', 'requestInformation', () => note('¿Desde cuándo?')]);
  await delivered();
  const [mail] = mails();
  expect(mail?.to).toEqual(['carmen.villalba@example.org']);
  expect(mail?.text).toContain('El Usuario Solicitante ya no tiene una cuenta activa en Jira.');
  expect(mail?.text).toContain('«Nombrar otro solicitante»');
});

it('tells the new requester what comes late of a step before', async () => {
  await go(desk, issueId, ['carmen', 'prioritise', LEGS[0]?.[2]]);
  await go(desk, issueId, ['diego', 'requestInformation', () => note('¿Desde cuándo?')]);
  const late = desk.events.at(-1) as Delivery;
  leave('lucia');
  await go(desk, issueId, names('marcos'));
  await delivered();
  mails().length = 0;
  await performDelivery(late, desk.context());
  expect(mails().map(({ to }) => to)).toEqual([['marcos.ayala@example.org']]);
});
