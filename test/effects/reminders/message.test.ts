import type { Timing } from '../../../src/effects/reminders/due';
import { reminderMail, reminderText } from '../../../src/effects/reminders/message';
import type { Waiting } from '../../../src/effects/reminders/waiting';
import { ruleSettings } from '../../../src/jira/workflow/ruleSettings';
import { WORDS } from '../../../src/procedure/languages';
import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';

/** A time in Asunción on Tuesday, 2 March 2027. */
const at = (time: string): number => Date.parse(`2027-03-02T${time}-03:00`);

const timing = (now: number): Timing => ({
  settings: DEFAULT_SETTINGS,
  window: ruleSettings(DEFAULT_SETTINGS, new Date(now)).window,
  now,
});

const waiting: Waiting = {
  issueId: '10001',
  key: 'SOP-1',
  summary: 'El cierre',
  status: 'verifyingScript',
  since: at('10:00:00'),
  move: '1',
  requester: 'lucia',
  requesterLeft: false,
  assignee: 'diego',
};

const spanish = { words: WORDS.es, locale: 'es-PY', timeZone: 'America/Asuncion', siteUrl: 'https://example.org' };

it.each([
  ['11:30:00', 'lleva 1 hora hábil sin avanzar'],
  ['12:30:00', 'lleva 2 horas hábiles sin avanzar'],
])('at %s: %s', (now, sentence) => {
  expect(reminderText({ kind: 'stalled', waiting, once: '' }, timing(at(now)), spanish)).toContain(sentence);
});

it('a summary from the right is kept apart', () => {
  const reminder = { kind: 'cutOff', waiting: { ...waiting, summary: 'שלום' }, once: '' } as const;
  const { subject, textBody } = reminderMail(reminder, timing(at('16:30:00')), spanish);
  expect(subject).toBe('[SOP-1] Antes del cierre de hoy: \u2068שלום\u2069');
  expect(textBody).toContain('«\u2068שלום\u2069» sigue en');
});
