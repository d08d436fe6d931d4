import { dueReminders, type Timing } from '../../../src/effects/reminders/due';
import type { Waiting } from '../../../src/effects/reminders/waiting';
import { ruleSettings } from '../../../src/jira/workflow/ruleSettings';
import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';
import { STATUSES, type StatusKey } from '../../../src/procedure/statuses';

/** A time in Asunción, by default on Tuesday, 2 March 2027. */
const at = (time: string, day = '2027-03-02'): number => Date.parse(`${day}T${time}-03:00`);

const settings = { ...DEFAULT_SETTINGS, holidays: ['2027-03-01'] };
const timing = (now: number, change: Partial<typeof settings> = {}): Timing => ({
  settings: { ...settings, ...change },
  window: ruleSettings({ ...settings, ...change }, new Date(now)).window,
  now,
});

const waiting = (status: StatusKey, since: number): Waiting => ({
  issueId: '10001',
  key: 'SOP-1',
  summary: 'El cierre no cuadra',
  status,
  since,
  move: String(since),
  requester: 'lucia',
  requesterLeft: false,
  assignee: 'diego',
});

const kinds = (about: Waiting, now: number, change: Partial<typeof settings> = {}): readonly string[] =>
  dueReminders(about, timing(now, change)).map(({ kind }) => kind);

describe('before the cut-off', () => {
  it.each<readonly [now: string, day: string, due: boolean]>([
    ['15:59:59', '2027-03-02', false],
    ['16:00:00', '2027-03-02', true],
    ['16:59:59', '2027-03-02', true],
    ['17:00:00', '2027-03-02', false],
    ['16:30:00', '2027-03-01', false],
    ['16:30:00', '2027-03-06', false],
  ])('at %s of %s: %s', (now, day, due) => {
    expect(kinds(waiting('toAuthorise', at(now, day) - 60_000), at(now, day))).toEqual(due ? ['cutOff'] : []);
  });

  it('of what stands at steps 7 and 8, and of nothing else', () => {
    const now = at('16:30:00');
    const reminded = (Object.keys(STATUSES) as StatusKey[]).filter(
      (status) => kinds(waiting(status, now), now).length > 0,
    );
    expect(reminded).toEqual(['requestingAuthorisation', 'toAuthorise']);
  });

  it('as many minutes before as is set, and not at all with none', () => {
    const about = waiting('toAuthorise', at('16:00:00'));
    expect(kinds(about, at('16:29:59'), { reminderMinutes: 30 })).toEqual([]);
    expect(kinds(about, at('16:30:00'), { reminderMinutes: 30 })).toEqual(['cutOff']);
    expect(kinds(about, at('16:59:59'), { reminderMinutes: 0 })).toEqual([]);
  });
});

describe('stalled requests', () => {
  it.each<readonly [since: number, now: number, due: boolean]>([
    // Sixteen working hours are two days of eight, from nine to five. Monday the 1st is a holiday.
    [at('09:00:00', '2027-02-25'), at('16:59:59', '2027-02-26'), false],
    [at('09:00:00', '2027-02-25'), at('09:00:00', '2027-03-02'), true],
    [at('12:00:00', '2027-02-26'), at('12:00:00', '2027-03-02'), false],
    [at('12:00:00', '2027-02-26'), at('12:00:00', '2027-03-03'), true],
    [at('12:00:00', '2027-02-26'), at('20:00:00', '2027-03-03'), false],
    [at('12:00:00', '2027-02-26'), at('12:00:00', '2027-03-06'), false],
  ])('row %#', (since, now, due) => {
    expect(kinds(waiting('inAnalysis', since), now)).toEqual(due ? ['stalled'] : []);
  });

  it('takes as long as is set', () => {
    const about = waiting('inAnalysis', at('09:00:00'));
    expect(kinds(about, at('11:59:59'), { stalledHours: 3 })).toEqual([]);
    expect(kinds(about, at('12:00:00'), { stalledHours: 3 })).toEqual(['stalled']);
  });
});

describe('the same thing has one name, and another thing another', () => {
  const names = (about: Waiting, now: number) => dueReminders(about, timing(now)).map(({ once }) => once);
  const long = at('09:00:00', '2027-02-01');

  it('a cut-off of one day, at any minute before it', () => {
    const about = waiting('toAuthorise', at('15:00:00'));
    expect(names(about, at('16:05:00'))).toEqual(names(about, at('16:55:00')));
    expect(names(about, at('16:05:00'))).not.toEqual(names(about, at('16:05:00', '2027-03-03')));
  });

  it('a stay in a status, however long it lasts', () => {
    const about = waiting('inAnalysis', long);
    expect(names(about, at('10:00:00'))).toEqual(names(about, at('10:00:00', '2027-03-09')));
    expect(names(about, at('10:00:00'))).not.toEqual(names(waiting('inAnalysis', long + 60_000), at('10:00:00')));
    expect(names(about, at('10:00:00'))).not.toEqual(names({ ...about, issueId: '10002' }, at('10:00:00')));
  });
});
