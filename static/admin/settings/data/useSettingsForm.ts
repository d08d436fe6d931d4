import { useRef, useState, type RefObject } from 'react';
import type { Settings } from '../../../../src/procedure/settings';
import { describeChanges, type SettingChange } from '../../../../src/procedure/settings/changes';
import type { SettingsFault } from '../../../../src/procedure/settings/fault';
import { usePage } from '../../../shared/page/PageContext';
import { checkDraft, draftOf, type SettingsDraft } from '../model/draft';
import { atOnce } from '../model/fields';

export interface SettingsFormState {
  readonly draft: SettingsDraft;
  /** Grows whenever other settings are loaded, so that fields drop their typed text. */
  readonly turn: number;
  readonly change: (patch: Partial<SettingsDraft>) => void;
  /** The faults to show now. */
  readonly faults: readonly SettingsFault[];
  /** True if the administrator tried to save faulty settings. */
  readonly isRefused: boolean;
  /** True if the draft equals the saved settings. */
  readonly isUntouched: boolean;
  /** Differences from the saved settings; empty while the draft has faults. */
  readonly changes: readonly SettingChange[];
  readonly load: (settings: Settings) => void;
  readonly undo: () => void;
  /** Passes the settings on, or shows their faults. */
  readonly save: () => void;
  /** The element that gets the focus if saving is refused. */
  readonly summary: RefObject<HTMLDivElement>;
}

/** The state of the form for saved settings. */
export function useSettingsForm(settings: Settings, onSave: (settings: Settings) => void): SettingsFormState {
  const { words, language } = usePage();
  const [draft, setDraft] = useState(() => draftOf(settings, language));
  const [turn, setTurn] = useState(0);
  const [hasTried, setHasTried] = useState(false);
  const summary = useRef<HTMLDivElement>(null);
  const checked = checkDraft(draft);
  const all = checked.ok ? [] : checked.faults;
  const load = (other: Settings): void => {
    setDraft(draftOf(other, language));
    setHasTried(false);
    setTurn((before) => before + 1);
  };
  return {
    draft,
    turn,
    change: (patch) => {
      setDraft((before) => ({ ...before, ...patch }));
    },
    faults: hasTried ? all : atOnce(all),
    isUntouched: JSON.stringify(draft) === JSON.stringify(draftOf(settings, language)),
    isRefused: hasTried && all.length > 0,
    changes: checked.ok ? describeChanges(settings, checked.settings, words, language) : [],
    load,
    undo: () => {
      load(settings);
    },
    save: () => {
      setHasTried(!checked.ok);
      if (checked.ok) onSave(checked.settings);
      // The summary exists only after this change is drawn.
      else requestAnimationFrame(() => summary.current?.focus());
    },
    summary,
  };
}
