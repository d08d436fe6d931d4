import { evaluate, parse } from 'forge-sandbox/expressions';
import { configOf } from 'forge-sandbox/testing';
import { TRANSITIONS } from '../../src/procedure/transitions';
import { RULE_MODULES } from '../../src/rules/kinds';
import { manifest, preparedSite } from './installedSite';
import { jumps, wallClock, type LocalTime } from './localTime';
import { isFull } from '../extent';

const MINUTE = 60_000;
const DAY = 86_400_000;

const SETTINGS = {
  cutOff: '17:00',
  workingDays: [0, 1, 2, 3, 4, 5],
  holidays: ['2016-10-02', '2027-01-01', '2027-03-28', '2027-09-06', '2030-05-01'],
};

interface InstalledRule {
  /** The rule's answer at an instant, by the meaning of its message. */
  verdict(at: number): string;
}

/**
 * The rule of row 8a as the installer writes it at this moment. Evaluates the manifest's expression with its
 * configuration.
 */
async function installedRule(timeZone: string, installedAt: string): Promise<InstalledRule> {
  const site = preparedSite({ ...SETTINGS, timeZone });
  site.clock.set(new Date(installedAt));
  const installation = await site.install();
  if (installation.state !== 'installed') throw new Error(installation.problem ?? '');
  const moduleKey = RULE_MODULES.productionWindow;
  const workflow = [...site.jira.site.workflows.values()].find(({ id }) => id === installation.objects['workflow']?.id);
  const [id] = TRANSITIONS.authorise.ids;
  const validator = workflow?.transitions
    .find((transition) => transition.id === String(id))
    ?.validators.find(({ parameters }) => parameters['key']?.endsWith(`/${moduleKey}`));
  if (validator === undefined) throw new Error('The rule is not installed');
  const config = configOf(validator) as Record<string, unknown>;
  const module = manifest.modules['jira:workflowValidator']?.find(({ key }) => key === moduleKey);
  const read = parse(module?.expression ?? '');
  if (!read.ok) throw new Error(read.error.message);
  const meanings = new Map<unknown, string>([
    [true, 'open'],
    [config['notWorkingDay'], 'notWorkingDay'],
    [config['holiday'], 'holiday'],
    [config['afterCutOff'], 'afterCutOff'],
  ]);
  return {
    verdict: (at) => {
      // The reader's time zone must not matter: no zone of the tests is this one.
      const result = evaluate(read.program, { config, issue: null }, { now: new Date(at), timeZone: 'Pacific/Apia' });
      return result.ok ? (meanings.get(result.value) ?? `unknown: ${JSON.stringify(result.value)}`) : result.message;
    },
  };
}

function expected({ weekday, date, minutes }: LocalTime): string {
  if (!SETTINGS.workingDays.includes(weekday)) return 'notWorkingDay';
  if (SETTINGS.holidays.includes(date)) return 'holiday';
  return minutes < 17 * 60 ? 'open' : 'afterCutOff';
}

const EVERY = isFull ? DAY : 6 * DAY;

/** Every minute of the two hours before and after an instant, or of two days with `CHECK=full`. */
const AROUND = isFull ? 2 * DAY : 120 * MINUTE;
function* around(at: number): Generator<number> {
  for (let minute = at - AROUND; minute <= at + AROUND; minute += MINUTE) yield minute;
}

/**
 * Minutes and seconds at which the answer may change: around midnight and the cut-off in local time. They are of every
 * sixth day, so of each weekday in turn, or of every day with `CHECK=full`.
 */
function* edges(from: number, to: number, clock: (at: number) => LocalTime): Generator<number> {
  for (let noon = from; noon < to; noon += EVERY) {
    const midnight = noon - clock(noon).minutes * MINUTE;
    for (const edge of [midnight, midnight + 17 * 60 * MINUTE]) {
      yield* [edge - 61 * MINUTE, edge - MINUTE, edge - 1000, edge, edge + MINUTE, edge + 61 * MINUTE];
    }
  }
}

/** Installed at an odd minute on purpose. Paraguay kept winter time until October 2024; the first row still has it. */
const ROWS: readonly (readonly [timeZone: string, installedAt: string, changes: number])[] = [
  ['America/Asuncion', '2014-05-07T13:37:11Z', 21],
  ['America/Asuncion', '2026-11-24T10:37:11Z', 0],
  ['America/Santiago', '2026-11-24T10:37:11Z', 24],
  ['Europe/Madrid', '2026-11-24T10:37:11Z', 24],
  ['Asia/Kolkata', '2026-11-24T10:37:11Z', 0],
  ['Australia/Lord_Howe', '2026-11-24T10:37:11Z', 24],
];

it.each(ROWS)(
  'the rule and the wall clock of %s agree, installed at %s and for 12 years',
  async (timeZone, installedAt, changes) => {
    const rule = await installedRule(timeZone, installedAt);
    const clock = wallClock(timeZone);
    const start = Date.parse(installedAt);
    const end = new Date(start).setUTCFullYear(new Date(start).getUTCFullYear() + 12);
    const jumping = jumps(timeZone, start, end - 2 * DAY);
    expect(jumping).toHaveLength(changes);

    const seen = new Map<string, number>();
    const compare = (at: number): void => {
      const said = rule.verdict(at);
      const wanted = expected(clock(at));
      if (said !== wanted) throw new Error(`${new Date(at).toISOString()}: ${said}, but ${wanted} by the wall clock`);
      seen.set(said, (seen.get(said) ?? 0) + 1);
    };
    for (const jump of jumping) for (const at of around(jump)) compare(at);
    const midday = start - (start % DAY) + DAY / 2;
    for (const at of edges(midday + DAY, end - DAY, clock)) compare(at);
    // A zone without changes is checked too, minute by minute through four days of each year.
    for (let year = 0; changes === 0 && year < 12; year += 1)
      for (const at of around(start - (start % MINUTE) + (3 + year * 365) * DAY)) compare(at);

    const compared = [...seen.values()].reduce((sum, count) => sum + count, 0);
    process.stdout.write(`production window, ${timeZone} from ${installedAt.slice(0, 10)}: ${compared} minutes\n`);
    expect([...seen.keys()].sort()).toEqual(['afterCutOff', 'holiday', 'notWorkingDay', 'open']);
    expect(compared).toBeGreaterThan(isFull ? 50_000 : 10_000);
  },
);
