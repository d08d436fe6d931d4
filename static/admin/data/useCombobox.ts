import { useState, type KeyboardEvent } from 'react';
import { say } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';
import { notChosen, sameActor, type Actor } from '../model/actors';
import { useActorSearch, type ActorSearch } from './useActorSearch';

export interface Combobox {
  readonly text: string;
  readonly search: ActorSearch;
  /** Actors that can be added, in display order. */
  readonly options: readonly Actor[];
  /** Index of the option that Enter adds; `null` if there is none. */
  readonly active: number | null;
  /** Text for a screen reader. */
  readonly announcement: string;
  readonly setText: (text: string) => void;
  readonly close: () => void;
  readonly add: (actor: Actor) => void;
  readonly remove: (actor: Actor) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The state of a combobox for actors, and its key handling. */
export function useCombobox(chosen: readonly Actor[], onChange: (chosen: readonly Actor[]) => void): Combobox {
  const { members } = usePage().words.admin;
  const [text, setText] = useState('');
  const [index, setIndex] = useState(0);
  const [said, setSaid] = useState('');
  const search = useActorSearch(text);
  const options = search.state === 'found' ? notChosen(search.actors, chosen) : [];
  const active = options.length === 0 ? null : Math.min(index, options.length - 1);

  const type = (typed: string): void => {
    setText(typed);
    setIndex(0);
    setSaid('');
  };
  const add = (actor: Actor): void => {
    onChange([...chosen, actor]);
    setText('');
    setSaid(say(members.added, { name: actor.name }));
  };
  const remove = (actor: Actor): void => {
    onChange(chosen.filter((other) => !sameActor(actor, other)));
    setSaid(say(members.removed, { name: actor.name }));
  };
  const step = (by: number): void => {
    if (active !== null) setIndex((active + by + options.length) % options.length);
  };

  const keys: Readonly<Record<string, () => void>> = {
    ArrowDown: () => {
      step(1);
    },
    ArrowUp: () => {
      step(-1);
    },
    Enter: () => {
      const option = active === null ? undefined : options[active];
      if (option !== undefined) add(option);
    },
    Escape: () => {
      type('');
    },
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = chosen.at(-1);
    if (event.key === 'Backspace' && text === '' && last !== undefined) remove(last);
    const act = keys[event.key];
    // Otherwise Enter in an empty box would submit the form.
    if (act === undefined) return;
    event.preventDefault();
    act();
  };

  const status = statusOf(search, options.length);
  const announcement = status === null ? said : say(members[status], { count: options.length });
  const close = (): void => {
    setText('');
  };
  return { text, search, options, active, announcement, setText: type, close, add, remove, onKeyDown };
}

/** Key of the word for a search's state; `null` without a search. */
export function statusOf(
  search: ActorSearch,
  offered: number,
): 'searching' | 'searchFailed' | 'noMatch' | 'results' | null {
  switch (search.state) {
    case 'idle':
      return null;
    case 'searching':
      return 'searching';
    case 'failed':
      return 'searchFailed';
    case 'found':
      return offered === 0 ? 'noMatch' : 'results';
  }
}
