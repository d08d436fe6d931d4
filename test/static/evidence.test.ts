import { factsOf } from '../../src/jira/issue/facts';
import type { StatusKey } from '../../src/procedure/statuses';
import type { Reason } from '../../src/procedure/reasons';
import type { FileState } from '../../src/procedure/evidence';
import { evidenceOf, groupsOf, wantsLookingAfter, type BoundFile } from '../../static/panel/model/evidence';
import { hour, issue, user, walk } from './issues';
import { IDS, OFFICE_HOURS } from './site';

const SENT = walk(['inAnalysis', 'hugo'], ['inSupport', 'ana'], ['preparingScript', 'ana'], ['verifyingScript', 'ana']);
const APPROVED = walk(
  ['inAnalysis', 'hugo'],
  ['inSupport', 'ana'],
  ['preparingScript', 'ana'],
  ['verifyingScript', 'ana'],
  ['requestingAuthorisation', 'sergio'],
);
const SCRIPT = { id: '7', filename: 'a.sql', size: 1500, created: hour(3), author: user('ana') };

const shown = (status: StatusKey, options: Omit<Parameters<typeof issue>[0], 'status'>) => {
  const of = issue({ status, ...options });
  return evidenceOf(
    status,
    of,
    factsOf(of, IDS, { now: OFFICE_HOURS, me: null, note: null, assigneeRoles: null }),
    IDS,
  );
};

test('nothing before anything was sent', () => {
  expect(shown('inSupport', {})).toBeNull();
  expect(shown('preparingScript', { histories: SENT.slice(1), fields: { attachment: [SCRIPT] } })).toBeNull();
});

test.each<readonly [string, readonly (readonly [StatusKey, string])[]]>([
  ['returned', []],
  ['earlier', [['requestingAuthorisation', 'sergio']]],
])('files of the last round are shown as %s while the next one is prepared', (kind, approved) => {
  const round = [
    ['inSupport', 'ana'],
    ['preparingScript', 'ana'],
    ['verifyingScript', 'ana'],
  ] as const;
  const histories = walk(...round, ...approved, ['preparingScript', 'ana']);
  const fields = { attachment: [SCRIPT] };
  const bound = issue({ status: 'verifyingScript', histories: histories.slice(1), fields });
  const evidence = bound.fields[IDS.appFields.evidence];
  expect(shown('preparingScript', { histories, evidence, fields })).toMatchObject({
    state: 'earlier',
    groups: [{ kind, files: [{ filename: 'a.sql' }] }],
  });
});

test('the files with their authors, and not approved yet', () => {
  expect(shown('verifyingScript', { histories: SENT, fields: { attachment: [SCRIPT] } })).toEqual({
    state: 'bound',
    groups: [
      {
        kind: 'run',
        files: [
          {
            ...{ id: 7, filename: 'a.sql', size: 1500, author: 'Name of ana', sha256: 'ab'.repeat(32) },
            ...{ isHere: true, state: 'script' },
          },
        ],
      },
    ],
    approval: null,
  });
});

test('the person who approved them, and the file deleted since', () => {
  const bound = issue({ status: 'verifyingScript', histories: APPROVED, fields: { attachment: [SCRIPT] } });
  const evidence = bound.fields[IDS.appFields.evidence];
  expect(shown('requestingAuthorisation', { histories: APPROVED, evidence })).toMatchObject({
    groups: [{ files: [{ filename: 'a.sql', isHere: false }] }],
    approval: { by: 'Name of sergio', at: Date.parse('2026-11-01T06:00:00Z') },
  });
});

test.each<readonly [string, unknown]>([
  ['none', null],
  ['of an earlier round', { round: '1' }],
  ['anything', 'x'],
])('a field that is %s is not shown as evidence', (_name, evidence) => {
  const options = { histories: SENT, fields: { attachment: [SCRIPT] }, evidence: evidence ?? [] };
  expect(shown('verifyingScript', options)).toEqual({ state: 'pending' });
});

test('files by what becomes of them: only new and kept scripts run, and stand under the approval', () => {
  const states: readonly FileState[] = ['superseded', 'kept', 'returned', 'script', 'reference', 'returned'];
  const files = states.map((state, id): BoundFile => ({
    ...{ id, filename: `${state}.sql`, size: 1, author: null, sha256: 'ab'.repeat(32), isHere: true },
    state,
  }));
  const ids = (all: readonly BoundFile[]) =>
    groupsOf(all).map((group) => [group.kind, group.files.map(({ id }) => id)]);
  expect(ids(files)).toEqual([
    ['run', [1, 3]],
    ['reference', [4]],
    ['returned', [2, 5]],
    ['superseded', [0]],
  ]);
  expect(ids(files.slice(4))).toEqual([
    ['run', []],
    ['reference', [4]],
    ['returned', [5]],
  ]);
});

test('a retry can restore evidence that is missing, or not as a gate requires it', () => {
  const bound = shown('verifyingScript', { histories: SENT, fields: { attachment: [SCRIPT] } });
  const way = (...blocking: readonly Reason[]) => ({
    obstacles: { blocking, onScreen: [], assigneeRole: null, authorRole: null },
  });
  const refusal = (code: 'evidencePending' | 'evidenceDiffers'): Reason => ({
    code,
    since: 'submission',
    back: ['requestReview'],
  });
  expect(wantsLookingAfter(null, [{ obstacles: null }])).toBe(false);
  expect(wantsLookingAfter(bound, [way()])).toBe(false);
  expect(wantsLookingAfter({ state: 'pending' }, [])).toBe(true);
  expect(wantsLookingAfter(bound, [way(), way(refusal('evidencePending'))])).toBe(true);
  expect(wantsLookingAfter(bound, [way(), way(refusal('evidenceDiffers'))])).toBe(true);
});
