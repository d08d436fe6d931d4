import { healEvidence } from '../../src/effects/evidence/heal';
import { EVIDENCE_KEY } from '../../src/jira/evidence';
import { PROJECT_ROLES } from '../../src/procedure/roles';
import { TRANSITION_KEYS } from '../../src/procedure/transitions';
import { text } from '../effects/desk';
import { forgery } from './forgery';
import { WAYS } from './honest';
import type { Counts, Walker } from './walker';

const FILES = ['a.sql', 'a.sql', 'b.sql', 'B.SQL ', 'leame', 'foto.png', 'datos.csv'];
/** Asunción is three hours behind: mornings, half a minute before the cut-off, the cut-off itself, a night, a Saturday. */
const MOMENTS = [
  '2027-03-02T13:00:00Z',
  '2027-03-02T13:00:00Z',
  '2027-03-03T12:00:00Z',
  '2027-03-02T19:59:30Z',
  '2027-03-02T20:00:00Z',
  '2027-03-03T02:00:00Z',
  '2027-03-06T13:00:00Z',
];

/** How often each thing is done. */
export const OFTEN = {
  goOn: 66,
  goAnywhere: 8,
  goTwiceAtOnce: 4,
  attach: 3,
  remove: 2,
  swap: 2,
  forge: 4,
  edit: 2,
  assign: 2,
  changeRole: 2,
  setClock: 3,
  comment: 1,
  sweep: 2,
} as const;

export type Act = keyof typeof OFTEN;

/** What people do to a request: going on with it, and everything that should not help them to get it through. */
export const ACTS: Readonly<Record<Act, (walker: Walker, counts: Counts) => Promise<unknown>>> = {
  goOn: async (walker) => {
    const { world, issue, random } = walker;
    const status = world.status(issue);
    if (status === 'preparingScript' && random.chance(0.8)) await world.attach('diego', issue, random.pick(FILES));
    await walker.try(random.pick(WAYS[status]));
  },
  goAnywhere: (walker) => walker.try(walker.random.pick(TRANSITION_KEYS.slice(1))),
  goTwiceAtOnce: async (walker, counts) => {
    counts.atOnce += 1;
    const ways = WAYS[walker.world.status(walker.issue)];
    await Promise.all([walker.try(walker.random.pick(ways)), walker.try(walker.random.pick(ways))]);
  },
  attach: (walker) => walker.world.attach(walker.anybody(), walker.issue, walker.random.pick(FILES)),
  remove,
  swap: async (walker, counts) => {
    const name = await remove(walker);
    if (name === null) return;
    counts.swapped += 1;
    await walker.world.attach(walker.anybody(), walker.issue, name);
  },
  forge: async (walker, counts) => {
    counts.forged += 1;
    const path = `issue/${walker.issue.id}/properties/${EVIDENCE_KEY}`;
    if (walker.random.chance(0.2)) return walker.world.send(walker.anybody(), 'DELETE', path);
    return walker.world.send(walker.anybody(), 'PUT', path, forgery(walker));
  },
  edit: (walker) => {
    const { fields } = walker.world.desk.ids;
    const [field, value] = walker.random.pick<readonly [string, unknown]>([
      ['description', text('Otra descripción bastante larga.')],
      [fields.classification, null],
      [fields.exceptionValidUntil, walker.later(5)],
      [fields.exceptionReason, text('Porque sí.')],
      [fields.testsConcluded, null],
      [fields.executionInstruction, text('Ejecutar otra cosa.')],
      ['resolution', { name: 'Done' }],
      ['assignee', { accountId: walker.world.accountId(walker.anybody()) }],
    ]);
    return walker.world.send(walker.anybody(), 'PUT', `issue/${walker.issue.id}`, { fields: { [field]: value } });
  },
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
};

/** A file is taken away by its author; its name, where there was one. */
async function remove({ world, issue, random, log }: Walker): Promise<string | null> {
  if (issue.attachments.length === 0) return null;
  const { id, filename, authorAccountId } = random.pick(issue.attachments);
  const author = world.names.find((name) => world.accountId(name) === authorAccountId) ?? 'rosa';
  log.push(`${author}: removes ${filename}`);
  return (await world.send(author, 'DELETE', `attachment/${id}`)) === 204 ? filename : null;
}
