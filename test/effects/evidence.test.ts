import { createHash } from 'node:crypto';
import { ContentCut, TakesLonger, TooMuchEvidence } from '../../src/effects/evidence/failures';
import { digestOf, sha256Of } from '../../src/effects/evidence/hash';
import { healEvidence } from '../../src/effects/evidence/heal';
import { performDelivery } from '../../src/effects/performDelivery';
import { holdersOf } from '../../src/effects/holders';
import type { Bytes, JiraClient } from '../../src/jira/client';
import { evidenceValue, LONGEST_EVIDENCE, readEvidence } from '../../src/jira/issue/evidence';
import type { ProjectRoleKey } from '../../src/procedure/roles';
import { openDesk, type Desk } from './desk';

const NEVER = { now: () => new Date(0), until: Infinity };
const refuse = () => Promise.reject(new Error('Only bytes are read'));

/** A Jira that serves parts of this file. `answer` decides their form. */
function clientOf(content: Buffer, answer: (part: Buffer, first: number) => Bytes): JiraClient {
  const bytes: JiraClient['bytes'] = (_, first, count) =>
    Promise.resolve(answer(content.subarray(first, first + count), first));
  return { get: refuse, post: refuse, ask: refuse, put: refuse, delete: refuse, bytes };
}
const inParts = (part: Buffer): Bytes => ({ whole: false, bytes: part });

describe('the checksum of a file', () => {
  const LARGE = Buffer.alloc(9 * 1024 * 1024 + 7, 'SELECT 1;\n');
  const sum = (content: Buffer) => createHash('sha256').update(content).digest('hex');

  it.each<readonly [string, Buffer]>([
    ['an empty one', Buffer.alloc(0)],
    ['a small one', Buffer.from('SELECT 1;')],
    ['one in several parts', LARGE],
  ])('%s', async (_name, content) => {
    const file = { id: 1, size: content.length };
    expect(await sha256Of(clientOf(content, inParts), file, NEVER)).toBe(sum(content));
  });

  it('where Jira answers with the whole file at once', async () => {
    const whole = clientOf(LARGE, () => ({ whole: true, bytes: LARGE }));
    expect(await sha256Of(whole, { id: 1, size: LARGE.length }, NEVER)).toBe(sum(LARGE));
  });

  it.each<readonly [string, (part: Buffer, first: number) => Bytes]>([
    ['less than the file has', (part) => ({ whole: true, bytes: part.subarray(1) })],
    ['nothing', () => ({ whole: false, bytes: new Uint8Array() })],
    ['more than was asked for', (part) => ({ whole: false, bytes: Buffer.concat([part, Buffer.from('x')]) })],
    ['the whole file for its middle', (part, first) => ({ whole: first > 0, bytes: part })],
  ])('never of something else: %s', async (_name, answer) => {
    await expect(sha256Of(clientOf(LARGE, answer), { id: 1, size: LARGE.length }, NEVER)).rejects.toThrow(ContentCut);
  });

  it('is put off where there is no time for it', async () => {
    const late = { now: () => new Date(1000), until: 999 };
    await expect(sha256Of(clientOf(LARGE, inParts), { id: 1, size: LARGE.length }, late)).rejects.toThrow(TakesLonger);
  });

  it('one over all files follows from every part of them, and not from their order', () => {
    const one = { id: 1, filename: 'a', size: 1, authorAccountId: null, sha256: 'x', state: 'script' as const };
    const other = { ...one, id: 2 };
    expect(digestOf([one, other])).toBe(digestOf([other, one]));
    const digests = [one, other, { ...one, filename: 'b' }, { ...one, size: 2 }, { ...one, sha256: 'y' }];
    expect(new Set(digests.map((script) => digestOf([script]))).size).toBe(5);
  });
});

describe('the evidence of a request', () => {
  let desk: Desk;
  let issueId: string;

  beforeEach(async () => {
    desk = await openDesk();
    issueId = await desk.file();
    const { ids, site } = desk;
    await desk.move(issueId, 'carmen', 'prioritise', {
      fields: {
        priority: { name: 'High' },
        assignee: { accountId: site.staff.accountIds.diego },
        [ids.fields.priorityBacking]: { id: ids.options.priorityBacking['premises'] },
      },
    });
    await desk.move(issueId, 'diego', 'startSupport', { fields: { [ids.fields.effortEstimate]: 2 } });
    const fields = { [ids.fields.timeSpent]: 1 };
    await desk.move(issueId, 'diego', 'finishWithProduction', { fields, note: 'Listo en Test, falta Producción.' });
  });

  const issue = () => {
    const found = desk.site.jira.site.issues.get(issueId);
    if (found === undefined) throw new Error('The request is gone');
    return found;
  };
  const shown = () => issue().custom.get(desk.ids.appFields.evidence);
  const scene = (executionId = 'x') => {
    const context = desk.context();
    const holders = (role: ProjectRoleKey) => holdersOf(context.client, context.projectId, context.ids.roles[role]);
    return { ...context, executionId, holders };
  };
  const send = async (...filenames: readonly string[]) => {
    for (const filename of filenames) await desk.attach(issueId, 'diego', filename);
    await desk.move(issueId, 'diego', 'sendToVerification');
  };

  it('holds what support attached, pictures included, and only what was there when it was sent', async () => {
    await send('a.sql', 'leame', 'foto.png');
    await desk.attach(issueId, 'diego', 'tarde.sql');
    expect(await healEvidence(issueId, scene())).toBe('bound');
    expect(readEvidence(shown())?.scripts.map(({ filename }) => filename)).toEqual(['a.sql', 'leame', 'foto.png']);
  });

  it('stays as bound first, after any later healing', async () => {
    await send('a.sql');
    await healEvidence(issueId, scene('first'));
    expect(await healEvidence(issueId, scene('second'))).toBe('kept');
    expect(readEvidence(shown())?.executionId).toBe('first');
  });

  it('is shown again from the storage when the field is empty', async () => {
    await send('a.sql');
    await healEvidence(issueId, scene());
    const before = shown();
    issue().custom.delete(desk.ids.appFields.evidence);
    expect(await healEvidence(issueId, scene())).toBe('bound');
    expect(shown()).toEqual(before);
  });

  it('says nothing of a request that was never sent', async () => {
    expect(await healEvidence(issueId, scene())).toBe('nothing');
    expect(shown()).toBeUndefined();
  });

  it('is worked out where there is time, when the post function has none', async () => {
    await send('a.sql');
    const event = desk.events.findLast((one) => one.issueId === issueId);
    if (event === undefined) throw new Error('Nothing was delivered');
    const hurried = await performDelivery(event, { ...desk.context(), until: -Infinity });
    expect(hurried).toMatchObject({ again: true, takesLonger: true });
    expect(shown()).toBeUndefined();
    expect(await performDelivery(event, desk.context())).toMatchObject({ again: false, takesLonger: false });
    expect(readEvidence(shown())?.scripts).toHaveLength(1);
  });

  it('fits into a property at its largest, and what does not is refused by name', async () => {
    await send(...Array.from({ length: 40 }, (_, n) => `${'á'.repeat(248)}${String(n).padStart(3, '0')}.sql`));
    await healEvidence(issueId, scene());
    const held = readEvidence(shown());
    if (held === null) throw new Error('Nothing is shown');
    expect(held.scripts).toHaveLength(40);
    expect(JSON.stringify(evidenceValue(held)).length).toBeLessThan(LONGEST_EVIDENCE);
    for (const attachment of issue().attachments) Object.assign(attachment, { filename: '"'.repeat(1000) });
    desk.evidence.kept.clear();
    await expect(healEvidence(issueId, scene())).rejects.toThrow(TooMuchEvidence);
  });

  it('leaves out the pictures of an earlier round before it refuses more than it can bind', async () => {
    const pictures = (round: string) => Array.from({ length: 25 }, (_, n) => `${round}${String(n)}.png`);
    await send(...pictures('a'), 'a.sql');
    await healEvidence(issueId, scene());
    expect(readEvidence(shown())?.scripts).toHaveLength(26);
    await desk.move(issueId, 'beatriz', 'requestReview', { note: 'Falta el índice.' });
    await send(...pictures('b'), 'b.sql');
    await healEvidence(issueId, scene());
    const names = readEvidence(shown())?.scripts.map(({ filename, state }) => `${filename} ${state}`);
    expect(names).toHaveLength(27);
    expect(names).toEqual(expect.arrayContaining(['a.sql returned', 'b.sql script', 'b0.png reference']));
  });

  it('an approval is bound to its files by who made it, and is gone with the next round', async () => {
    await send('a.sql');
    await healEvidence(issueId, scene());
    await desk.move(issueId, 'beatriz', 'approveScript', { note: 'Visto bueno.' });
    await healEvidence(issueId, scene());
    const held = readEvidence(shown());
    expect(held?.approval).toMatchObject({
      approvedBy: desk.site.staff.accountIds.beatriz,
      round: held?.round,
      digest: digestOf(held?.scripts ?? []),
    });
    await desk.move(issueId, 'diego', 'reworkScript', { note: 'Hay que rehacerlo.' });
    await send('b.sql');
    await healEvidence(issueId, scene());
    expect(readEvidence(shown())).toMatchObject({ approval: null });
  });
});
