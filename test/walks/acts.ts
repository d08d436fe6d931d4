import { healEvidence } from '../../src/effects/evidence/heal';
import { PROJECT_ROLES } from '../../src/procedure/roles';
import { TRANSITION_KEYS } from '../../src/procedure/transitions';
import { text } from '../effects/desk';
import type { Counts } from './counts';
import { fillUp, tamper, writeMuch } from './bulk';
import { forge } from './forgery';
import { WAYS } from './honest';
import type { Walker } from './walker';
import type { Name } from './world';

const FILES = [
  ...['a.sql', 'a.sql', 'a.sql', 'b.sql', 'b.sql', 'B.SQL ', 'leame', 'pdf', 'foto.png', 'foto.jfif', 'datos.csv'],
  ...['acta.pdf', 'parche.sql.png', 'parche.gif;', 'error_pantalla.txt'],
];
/** Asunción is three hours behind UTC: mornings, half a minute before the cut-off, the cut-off, a night, a Saturday. */
const MOMENTS = [
  '2027-03-02T13:00:00Z',
  '2027-03-02T13:00:00Z',
  '2027-03-03T12:00:00Z',
  '2027-03-02T19:59:30Z',
  '2027-03-02T20:00:00Z',
  '2027-03-03T02:00:00Z',
  '2027-03-06T13:00:00Z',
];

/** Half past five, a night, a Saturday and a Sunday: Production is only open to exceptions. */
const LATE = ['2027-03-02T20:30:00Z', '2027-03-03T02:00:00Z', '2027-03-06T13:00:00Z', '2027-03-07T15:00:00Z'];

/** Frequency of each act. */
export const OFTEN = {
  goOn: 60,
  goAnywhere: 8,
  stayLate: 9,
  requesterLeaves: 2,
  nameRequester: 3,
  goTwiceAtOnce: 4,
  attach: 3,
  remove: 2,
  swap: 2,
  forge: 4,
  edit: 4,
  assign: 2,
  changeRole: 2,
  setClock: 4,
  comment: 1,
  sweep: 2,
  integrate: 6,
  fillUp: 1,
  tamper: 3,
  leave: 1,
} as const;

export type Act = keyof typeof OFTEN;

/** Acts of people on a request: going on with it, and all acts that must not help to get it through. */
export const ACTS: Readonly<Record<Act, (walker: Walker, counts: Counts) => Promise<unknown>>> = {
  goOn,
  goAnywhere: (walker) => walker.try(walker.random.pick(TRANSITION_KEYS.slice(1))),
  stayLate,
  requesterLeaves: ({ issue, world, log }) => {
    const requester = issue.reporterAccountId;
    log.push(`${String(requester)}: leaves`);
    const name = world.names.find((one) => world.accountId(one) === requester);
    if (name !== undefined) world.setActive(name, false);
    return Promise.resolve();
  },
  nameRequester: (walker) => walker.try('nameRequester'),
  goTwiceAtOnce: async (walker, counts) => {
    counts.atOnce += 1;
    const ways = WAYS[walker.world.status(walker.issue)];
    await Promise.all([walker.try(walker.random.pick(ways)), walker.try(walker.random.pick(ways))]);
  },
  attach: (walker) => attach(walker, walker.anybody(), walker.random.pick(FILES)),
  remove,
  swap: async (walker, counts) => {
    const name = await remove(walker);
    if (name === null) return;
    counts.swapped += 1;
    await attach(walker, walker.anybody(), name);
  },
  forge: (walker, counts) => {
    counts.forged += 1;
    return forge(walker);
  },
  edit,
  assign: (walker) => {
    const accountId = walker.world.accountId(walker.anybody());
    return walker.world.send(walker.anybody(), 'PUT', `issue/${walker.issue.id}/assignee`, { accountId });
  },
  changeRole: (walker) => {
    const role = walker.random.pick(PROJECT_ROLES);
    const members = walker.world.members(role);
    const name = walker.anybody();
    const who = walker.world.accountId(name);
    walker.log.push(`${name}: ${role} ${members.has(who) ? 'no more' : 'from now on'}`);
    if (!members.delete(who)) members.add(who);
    return Promise.resolve();
  },
  setClock: ({ random, world }) => {
    world.desk.site.clock.set(new Date(random.pick(MOMENTS)));
    return Promise.resolve();
  },
  comment: (walker) =>
    walker.world.send(walker.anybody(), 'POST', `issue/${walker.issue.id}/comment`, {
      body: text('Dicho antes de todo.'),
    }),
  sweep: ({ issue, world }) => healEvidence(issue.id, world.scene),
  integrate: (walker, counts) => {
    counts.longest = Math.max(counts.longest, writeMuch(walker));
    return Promise.resolve();
  },
  fillUp: (walker) => {
    fillUp(walker);
    return Promise.resolve();
  },
  tamper: (walker) => {
    tamper(walker);
    return Promise.resolve();
  },
  leave: (walker) => {
    const name = walker.random.pick(walker.world.names);
    const active = !walker.world.isActive(name);
    walker.log.push(`${name}: ${active ? 'is back' : 'has left'}`);
    walker.world.setActive(name, active);
    return Promise.resolve();
  },
};

async function attach({ world, issue, log }: Walker, who: Name, filename: string): Promise<void> {
  log.push(`${who}: attaches ${filename}, answered ${String(await world.attach(who, issue, filename))}`);
}

async function goOn(walker: Walker): Promise<void> {
  const { world, issue, random } = walker;
  const status = world.status(issue);
  if (status === 'preparingScript' && random.chance(0.8)) {
    const who = random.weighted({ diego: 80, natalia: 8, andres: 8, lucia: 4 });
    if (world.isActive(who)) await attach(walker, who, random.pick(FILES));
  }
  await walker.try(random.pick(WAYS[status]));
}

/** Takes a request to Production after hours, with an exception or with parts of one. */
async function stayLate(walker: Walker): Promise<void> {
  const { world, issue, random } = walker;
  const waits = (): boolean => ['requestingAuthorisation', 'toAuthorise'].includes(world.status(issue));
  if (!waits()) return goOn(walker);
  world.desk.site.clock.set(new Date(random.pick(LATE)));
  // The app must record an exception before it counts. Mostly it has time for that.
  const record = async (): Promise<void> => {
    for (let n = 0; n < 4; n += 1) await walker.deliver();
  };
  if (random.chance(0.7)) await walker.try('requestException');
  await record();
  if (random.chance(0.8)) await walker.try('authoriseException');
  await record();
  if (random.chance(0.3)) await walker.try('requestException');
  if (world.status(issue) === 'toAuthorise') await walker.try('authorise');
}

/**
 * Changes a field over REST. A field that decides something is on its transition's screen only and cannot be edited.
 */
async function edit(walker: Walker): Promise<void> {
  const { world, issue, random } = walker;
  const { fields } = world.desk.ids;
  const [field, value, decides] = random.pick<readonly [string, unknown, boolean]>([
    ['description', text('Otra descripción bastante larga.'), false],
    [fields.classification, null, false],
    [fields.exceptionValidUntil, walker.later(5), true],
    [fields.exceptionReason, text('Porque sí.'), true],
    [fields.testsConcluded, null, true],
    [fields.executionInstruction, text('Ejecutar otra cosa.'), true],
    ['resolution', { name: 'Done' }, true],
    ['assignee', { accountId: world.accountId(walker.anybody()) }, false],
  ]);
  const who = walker.anybody();
  const status = await world.send(who, 'PUT', `issue/${issue.id}`, { fields: { [field]: value } });
  walker.log.push(`${who}: edits ${field}, answered ${String(status)}`);
  if (decides && status === 204) walker.fail(`${field} can be edited`);
}

/** The author deletes a file. Returns its name, or null if there was none. */
async function remove({ world, issue, random, log }: Walker): Promise<string | null> {
  if (issue.attachments.length === 0) return null;
  const { id, filename, authorAccountId } = random.pick(issue.attachments);
  const author = world.names.find((name) => world.accountId(name) === authorAccountId) ?? 'rosa';
  log.push(`${author}: removes ${filename}`);
  return (await world.send(author, 'DELETE', `attachment/${id}`)) === 204 ? filename : null;
}
