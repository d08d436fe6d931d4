import type { ChangelogItem, Json } from 'forge-sandbox/jira';
import type { CustomFieldKey } from '../../src/procedure/fields';
import { text } from '../effects/desk';
import { entriesOf } from '../rules/generated/integrations';
import type { Walker } from './walker';

/** Writes entries of other apps into a history. Returns the length of the history. */
export function writeMuch(walker: Walker): number {
  const { issue, random, log } = walker;
  const size = random.weighted({ few: 30, dozens: 40, hundreds: 20, thousands: 2 });
  const count = { few: 5, dozens: 60, hundreds: 400, thousands: 2400 }[size];
  const changes = 1 + random.below(6);
  const left = Math.max(0, 2500 - issue.changelog.length);
  const entries = entriesOf(Math.min(left, 1 + random.below(count)), changes, random);
  for (const items of entries) write(walker, walker.world.accountId('rosa'), items);
  log.push(`integrations: ${String(issue.changelog.length)} entries now`);
  return issue.changelog.length;
}

/** Writes a history entry that belongs to no transition. */
function write(walker: Walker, authorAccountId: string, items: readonly ChangelogItem[]): void {
  const { jira, clock } = walker.world.desk.site;
  const id = String(jira.site.nextId());
  walker.issue.changelog.push({ id, authorAccountId, created: clock.stamp(), items });
  walker.isOther(id);
}

/** Adds many pictures, papers or data files and as many comments: up to some hundreds. */
export function fillUp(walker: Walker): void {
  const { issue, random, log, world } = walker;
  const { jira, clock } = world.desk.site;
  const count = random.pick([20, 60, 200, 450]);
  const name = random.pick(['captura.png', 'captura.png', 'acta.pdf', 'datos.csv']);
  const authorAccountId = world.accountId(walker.anybody());
  const content = Buffer.from('x');
  for (let n = 0; n < count && issue.attachments.length < 500; n += 1) {
    const id = String(jira.site.nextId());
    const filename = `${String(n)} ${name}`;
    const created = clock.stamp();
    issue.attachments.push({ id, authorAccountId, filename, mimeType: 'image/png', created, content });
    const item = { field: 'Attachment', fieldId: 'attachment', fieldtype: 'jira' as const };
    write(walker, authorAccountId, [{ ...item, from: null, fromString: null, to: id, toString: filename }]);
  }
  for (let n = 0; n < count && issue.comments.length < 500; n += 1) {
    const [id, created] = [String(jira.site.nextId()), clock.stamp()];
    issue.comments.push({ id, authorAccountId, body: text('Visto.'), created, updated: created });
  }
  log.push(`${authorAccountId}: ${String(count)} files such as ${name}`);
}

/** Writes a deciding field through an edit screen that an administrator put it on. */
export function tamper(walker: Walker): void {
  const { issue, random, log, world } = walker;
  const { fields, options } = world.desk.ids;
  const [key, value] = random.pick<readonly [CustomFieldKey, Json]>([
    ['exceptionValidUntil', walker.later(9)],
    ['exceptionValidUntil', walker.later(9)],
    ['exceptionReason', text('Otro motivo, de otra persona.')],
    ['effortEstimate', 3],
    ['effortEstimate', 30],
    ['testResult', text('Todo bien.')],
    ['executionInstruction', text('Ejecutar todo.')],
    ['testsConcluded', [options.testsConcluded['concluded'] ?? '']],
  ]);
  const name = walker.anybody();
  issue.custom.set(fields[key], value);
  const item = { field: key, fieldId: fields[key], fieldtype: 'custom' as const, from: null, to: null };
  write(walker, world.accountId(name), [{ ...item, fromString: 'antes', toString: 'después' }]);
  log.push(`${name}: writes ${key} through an edit screen`);
}
