import type { HistoryLocation } from '../protocol';

type Action = 'PUSH' | 'REPLACE' | 'POP';
type Listener = (location: HistoryLocation, action: Action) => void;

/** The page's side of a history: its location, and the moves. */
interface PageHistory {
  readonly location: HistoryLocation;
  readonly push: (location: HistoryLocation) => Promise<unknown>;
  readonly replace: (location: HistoryLocation) => Promise<unknown>;
  readonly go: (delta: number) => Promise<unknown>;
}

/**
 * Result of `view.createHistory()`: an object of the shape of `history` version 4. Its moves take effect here at once
 * and are sent to the page. The page keeps the list of places and reports moves back and forward.
 * @param open asks the page for its history. Its argument carries the function that the page calls for its own moves.
 */
export async function openHistory(open: (payload: object) => Promise<unknown>): Promise<object> {
  const listeners = new Set<Listener>();
  const page = await open({
    onPop: (location: HistoryLocation) => {
      arrive(location, 'POP');
    },
  });
  if (!isPageHistory(page)) throw new Error('This view has no history of its own.');

  const history = {
    length: 1,
    action: 'POP' as Action,
    location: page.location,
    push: (target: string | HistoryLocation, state?: unknown) => {
      arrive(locationOf(target, state), 'PUSH');
      void page.push(history.location);
    },
    replace: (target: string | HistoryLocation, state?: unknown) => {
      arrive(locationOf(target, state), 'REPLACE');
      void page.replace(history.location);
    },
    go: (delta: number) => {
      void page.go(delta);
    },
    goBack: () => {
      history.go(-1);
    },
    goForward: () => {
      history.go(1);
    },
    listen: (listener: Listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    createHref: ({ pathname, search, hash }: HistoryLocation) => `${pathname}${search}${hash}`,
    block: () => {
      throw new Error("The sandbox's history cannot block a navigation.");
    },
  };

  function arrive(location: HistoryLocation, action: Action): void {
    history.location = location;
    history.action = action;
    if (action === 'PUSH') history.length += 1;
    for (const listener of listeners) listener(location, action);
  }
  return history;
}

function locationOf(target: string | HistoryLocation, state: unknown): HistoryLocation {
  if (typeof target !== 'string') return { ...target, key: crypto.randomUUID() };
  const [, pathname = '', search = '', hash = ''] = /^([^?#]*)(\?[^#]*)?(#.*)?$/.exec(target) ?? [];
  return { pathname, search, hash, state, key: crypto.randomUUID() };
}

function isPageHistory(value: unknown): value is PageHistory {
  return typeof value === 'object' && value !== null && 'location' in value && 'push' in value;
}
