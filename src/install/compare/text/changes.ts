import type { Json } from '../../../jira/json';
import { say, type Words } from '../../../procedure/words';
import { isList, isRecord } from '../normal/canonical';
import type { Change } from '../difference';
import { listed, lookUp } from './names';
import { valueBefore, valueText } from './values';

/** Settings that are lists. Their items are added or removed. */
const LISTS: ReadonlySet<string> = new Set(['workingDays', 'holidays', 'extensions', 'pictures', 'requirement']);

type TitleKey = keyof Words['drift']['titles'];

/** Settings with a sentence of their own. */
const OWN: Readonly<Record<string, TitleKey>> = {
  offsets: 'offsetsChanged',
  expression: 'expressionAdded',
  configuration: 'configurationChanged',
};

export function settingName({ setting, path }: Change, { drift }: Words): string {
  return (setting === null ? undefined : lookUp(drift.settings, setting)) ?? say(drift.settingNamed, { path });
}

/** Title of a rule's changes and its values: the single relevant change, or a summary of several. */
export function changesTitle(
  changes: readonly Change[],
  words: Words,
): { readonly title: TitleKey; readonly places: Readonly<Record<string, string>> } {
  const counting = changes.filter(({ setting }) => setting !== 'text');
  const [only] = counting;
  if (only === undefined) return { title: 'textsChanged', places: {} };
  if (counting.length > 1) {
    const settings = listed([...new Set(counting.map((change) => settingName(change, words)))], words);
    return { title: 'settingsChanged', places: { settings } };
  }
  return { title: titleOf(only), places: placesOf(only, words) };
}

function titleOf({ setting, from, to }: Change): TitleKey {
  if (setting !== null && OWN[setting] !== undefined) return OWN[setting];
  const item = setting !== null && LISTS.has(setting);
  if (from === undefined) return item ? 'itemAdded' : 'settingAdded';
  if (to === undefined) return item ? 'itemRemoved' : 'settingRemoved';
  return isLong(from) || isLong(to) ? 'settingPlain' : 'settingChanged';
}

const isLong = (value: Json): boolean => isList(value) || (isRecord(value) && value['name'] === undefined);

function placesOf(change: Change, words: Words): Readonly<Record<string, string>> {
  const { from, to, setting } = change;
  return {
    setting: settingName(change, words),
    from: to === undefined && from !== undefined ? valueText(from, setting, words) : valueBefore(change, words),
    to: to === undefined ? words.drift.none : valueText(to, setting, words),
  };
}

/** Text of all changes. Changes of wording come last. */
export function changesDetail(changes: readonly Change[], words: Words): string {
  const { drift } = words;
  const ordered = [...changes].sort((a, b) => Number(a.setting === 'text') - Number(b.setting === 'text'));
  return ordered
    .map((change) => {
      const { from, to, setting, path } = change;
      const places = { ...placesOf(change, words), ...(setting === 'text' ? { setting: path } : {}) };
      if (setting === 'offsets' || setting === 'configuration') return say(drift.change.plain, places);
      if (from === undefined) return say(drift.change.added, places);
      if (to === undefined) return say(drift.change.removed, places);
      return say(drift.change.changed, places);
    })
    .join('; ');
}
