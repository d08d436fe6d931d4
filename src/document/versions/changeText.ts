import { completedSettings } from '../../procedure/settings/check';
import { describeChanges } from '../../procedure/settings/changes';
import type { Settings } from '../../procedure/settings';
import { say, type Words } from '../../procedure/words';
import type { Change } from './version';

/** The text of a change. Long parts are named without their contents. */
export function changeText(change: Change, words: Words, locale: string): string {
  const { changes } = words.document;
  const dot = change.part.indexOf('.');
  const [kind, key] = [change.part.slice(0, dot), change.part.slice(dot + 1)];
  if (kind === 'settings' || kind === 'data') {
    const sides = [change.before, change.after].map((json) => settingsWith(kind, key, json));
    const [before, after] = sides;
    const [told] = before === undefined || after === undefined ? [] : describeChanges(before, after, words, locale);
    // A setting that this version of the app no longer has.
    if (told === undefined) return key;
    return say(changes.changed, { part: told.label, before: told.from, after: told.to });
  }
  return partName(kind, key, words);
}

/** The default settings with one value of a version, so that the words for a change of settings apply. */
function settingsWith(kind: 'settings' | 'data', key: string, json: string | null): Settings {
  const value: unknown = json === null ? undefined : JSON.parse(json);
  const one: Record<string, unknown> = value === undefined ? {} : { [key]: value };
  return completedSettings(kind === 'settings' ? one : { document: { ...completedSettings({}).document, ...one } });
}

function partName(kind: string, key: string, { document, statuses, transitions }: Words): string {
  const { changes } = document;
  const names: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    status: statuses,
    transition: transitions,
  };
  switch (kind) {
    case 'status':
    case 'transition':
      return say(changes[kind], { name: names[kind]?.[key] ?? key });
    default:
      return say(key.startsWith('en.') ? changes.textIn : changes.text, { step: key.slice(key.indexOf('.') + 1) });
  }
}
