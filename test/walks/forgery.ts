import { EVIDENCE_KEY } from '../../src/jira/evidence';
import type { StatusKey } from '../../src/procedure/statuses';
import type { Walker } from './walker';

/** A property as good as its forger can make it, of the very files that are attached and for the newest moves; or a worse one. */
function forgery({ issue, world, random }: Walker): object {
  const { statuses } = world.desk.ids;
  const move = (from: StatusKey, to: StatusKey): string =>
    issue.changelog.findLast(({ items }) =>
      items.some((item) => item.fieldId === 'status' && item.from === statuses[from] && item.to === statuses[to]),
    )?.id ?? '';
  const files = issue.attachments.filter(({ filename }) => !filename.endsWith('.png'));
  const perfect = {
    round: move('preparingScript', 'verifyingScript'),
    at: '2027-03-02T13:00:00.000Z',
    executionId: 'x',
    ids: files.map(({ id }) => Number(id)),
    filenames: files.map(({ filename }) => filename),
    sizes: files.map(({ content }) => content.length),
    authors: files.map(({ authorAccountId }) => authorAccountId),
    sha256: files.map(() => '0'.repeat(64)),
    approval: { change: move('verifyingScript', 'requestingAuthorisation') },
  };
  return random.pick<object>([perfect, perfect, perfect, { ...perfect, ids: [] }, { round: 1 }, []]);
}

/** Shows something else than the app has bound, or nothing. */
export async function forge(walker: Walker): Promise<void> {
  const { world, issue, random, log } = walker;
  const path = `issue/${issue.id}/properties/${EVIDENCE_KEY}`;
  const status = random.chance(0.2)
    ? await world.send(walker.anybody(), 'DELETE', path)
    : await world.send(walker.anybody(), 'PUT', path, forgery(walker));
  log.push(`forgery answered ${String(status)}`);
}
