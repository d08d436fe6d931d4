import { addGroup, addPerson } from 'forge-sandbox/jira';
import { holdersOf } from '../../src/effects/holders';
import { performMissed } from '../../src/effects/performDelivery';
import { text } from './desk';
import { createStage } from './stage';

/**
 * One request of Lucía with its people. Carmen is the head of systems, Diego and Natalia hold support, and Andrés and
 * Beatriz are senior analysts.
 */
const stage = createStage();
const { people, made, deliver, mails, addressees, later } = stage;
type Name = keyof ReturnType<typeof people>;

/** Puts a group of this size into a role that already has single holders. */
function addGroupTo(role: 'seniorAnalyst' | 'systemsHead', size: number): void {
  const { jira, projectId } = stage.desk.site;
  const { groupId } = addGroup(jira.site, 'mesa-de-ayuda');
  for (let n = 0; n < size; n += 1)
    addPerson(jira.site, { email: `p${String(n)}@example.org`, displayName: `P ${String(n)}`, groupIds: [groupId] });
  jira.site.projects.get(projectId)?.roleActors.get(Number(stage.desk.ids.roles[role]))?.groupIds.add(groupId);
}

function leaves(...who: readonly Name[]): void {
  for (const one of who) {
    const person = stage.desk.site.jira.site.people.get(people()[one]);
    if (person !== undefined) person.active = false;
  }
}

it.each([49, 60, 230])('all members of a group of %i that holds the role are told', async (size) => {
  addGroupTo('seniorAnalyst', size);
  await deliver(made('sendToVerification'));
  expect(mails()).toHaveLength(1);
  expect(new Set(addressees()).size).toBe(size + 2);
});

it('an inactive account holds no role, alone or in a group', async () => {
  addGroupTo('seniorAnalyst', 60);
  leaves('beatriz');
  for (const person of stage.desk.site.jira.site.people.values())
    if (/^p[1-5]@/.test(person.email)) person.active = false;
  const { client, projectId, ids } = stage.desk.context();
  const holders = await holdersOf(client, projectId, ids.roles.seniorAnalyst);
  expect(holders).toHaveLength(60 - 5 + 1);
  expect(holders).not.toContain(people().beatriz);
  await deliver(made('sendToVerification'));
  expect(addressees()).toHaveLength(60 - 5 + 1);
});

it('where the requester has left, the head of systems is told instead', async () => {
  leaves('lucia');
  await deliver(made('testPassed'));
  expect(addressees()).toEqual(['carmen.villalba@example.org']);
});

it('an assignee who has left is told nothing, and keeps nobody else from being told', async () => {
  await stage.desk.call('carmen', 'PUT', `issue/${stage.issueId}/assignee`, { accountId: people().natalia });
  leaves('natalia');
  await deliver(made('cancel'));
  expect(addressees()).toEqual(['carmen.villalba@example.org', 'lucia.gimenez@example.org']);
});

it('the comment of a step whose delivery was lost is found among any number of newer ones', async () => {
  const asked = made('returnIncomplete');
  const comment = (words: string) => ({ body: text(words) });
  await stage.desk.call('diego', 'POST', `issue/${stage.issueId}/comment`, comment('Falta la pantalla del error.'));
  later(60);
  for (let n = 0; n < 250; n += 1)
    await stage.desk.call('carmen', 'POST', `issue/${stage.issueId}/comment`, comment('Otra cosa.'));
  later(200);
  await performMissed(asked.issueId, stage.desk.context());
  expect(mails().map((mail) => mail.text)).toEqual([expect.stringContaining('Falta la pantalla del error.')]);
});
