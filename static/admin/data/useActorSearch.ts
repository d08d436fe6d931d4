import { useEffect, useState } from 'react';
import type { Actor } from '../model/actors';
import { searchActors } from './searchActors';

/** Milliseconds without a keystroke before a search starts. */
const PAUSE = 250;

export type ActorSearch =
  { readonly state: 'idle' | 'searching' | 'failed' } | { readonly state: 'found'; readonly actors: readonly Actor[] };

const IDLE: ActorSearch = { state: 'idle' };
const SEARCHING: ActorSearch = { state: 'searching' };

/** People and groups for the typed text. An answer to an older text is dropped. */
export function useActorSearch(text: string): ActorSearch {
  const wanted = text.trim();
  const [answer, setAnswer] = useState<{ readonly to: string; readonly search: ActorSearch }>({ to: '', search: IDLE });

  useEffect(() => {
    if (wanted === '') return undefined;
    let dropped = false;
    const search = async (): Promise<void> => {
      const actors = await searchActors(wanted);
      if (dropped) return;
      setAnswer({ to: wanted, search: actors === null ? { state: 'failed' } : { state: 'found', actors } });
    };
    const timer = setTimeout(() => void search(), PAUSE);
    return () => {
      dropped = true;
      clearTimeout(timer);
    };
  }, [wanted]);

  if (wanted === '') return IDLE;
  return answer.to === wanted ? answer.search : SEARCHING;
}
