import type { HistoryLocation } from '../protocol';
import type { PageHistory } from './handlers';

/** A history in memory. It does not change the browser's address. */
export function memoryHistory(): PageHistory {
  const places: HistoryLocation[] = [{ pathname: '/', search: '', hash: '' }];
  const listeners: ((location: HistoryLocation) => void)[] = [];
  let at = 0;
  const location = () => places[at] ?? { pathname: '/', search: '', hash: '' };
  return {
    location,
    push: (next) => {
      places.splice(at + 1, places.length, next);
      at += 1;
    },
    replace: (next) => {
      places[at] = next;
    },
    go: (delta) => {
      const next = Math.min(Math.max(at + delta, 0), places.length - 1);
      if (next === at) return;
      at = next;
      for (const moved of listeners) moved(location());
    },
    listen: (moved) => {
      listeners.push(moved);
    },
  };
}
