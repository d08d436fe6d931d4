import type { Settings } from '../settings';
import type { Words } from '../words';
import { settingLabel } from './describe';
import { counted, day, dayText, listed, plain, type Pair, type Reader, type Tell } from './tell';
import { workingDaysText } from './weekdays';

/** A changed setting: its name, and its two values in words. */
export interface SettingChange {
  /** `effortThresholdHours`, `document.author`. */
  readonly path: string;
  readonly label: string;
  readonly from: string;
  readonly to: string;
}

/** One setting: its path, and the text of its change; `null` if it has not changed. */
interface Line {
  readonly path: string;
  readonly tell: (before: Settings, after: Settings, reader: Reader) => Pair | null;
}

function line<T>(path: string, valueOf: (settings: Settings) => T, tell: Tell<T>): Line {
  return {
    path,
    tell: (before, after, reader) => {
      const [a, b] = [valueOf(before), valueOf(after)];
      return JSON.stringify(a) === JSON.stringify(b) ? null : tell(a, b, reader);
    },
  };
}

const LINES: readonly Line[] = [
  line(
    'language',
    ({ language }) => language,
    (a, b, { words }) => [words.admin.language[a], words.admin.language[b]],
  ),
  line('effortThresholdHours', ({ effortThresholdHours }) => effortThresholdHours, counted('hours')),
  line('cutOff', ({ cutOff }) => cutOff, plain),
  line('timeZone', ({ timeZone }) => timeZone, plain),
  line(
    'workingDays',
    ({ workingDays }) => workingDays,
    (a, b, { locale }) => [workingDaysText(a, locale), workingDaysText(b, locale)],
  ),
  line('holidays', ({ holidays }) => holidays, listed('dates', dayText)),
  line('descriptionMinimum', ({ descriptionMinimum }) => descriptionMinimum, counted('characters')),
  line('noteMinimum', ({ noteMinimum }) => noteMinimum, counted('characters')),
  line(
    'scriptExtensions',
    ({ scriptExtensions }) => scriptExtensions,
    listed('extensions', (extension) => `.${extension}`),
  ),
  line('premises', ({ premises }) => premises, plain),
  line('stalledHours', ({ stalledHours }) => stalledHours, counted('workingHours')),
  line('reminderMinutes', ({ reminderMinutes }) => reminderMinutes, counted('minutes')),
  line('document.creationDate', ({ document }) => document.creationDate, day),
  line('document.updateDate', ({ document }) => document.updateDate, day),
  line('document.author', ({ document }) => document.author, plain),
  line('document.summary', ({ document }) => document.summary, plain),
];

/**
 * The differences between two settings in words, in the order of the settings.
 * @param locale for dates and numbers, such as `es-PY`.
 */
export function describeChanges(
  before: Settings,
  after: Settings,
  words: Words,
  locale: string,
): readonly SettingChange[] {
  return LINES.flatMap(({ path, tell }) => {
    const pair = tell(before, after, { words, locale });
    return pair === null ? [] : [{ path, label: settingLabel(path, words), from: pair[0], to: pair[1] }];
  });
}
