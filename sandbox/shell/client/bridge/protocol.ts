/**
 * What the app's frame and the shell's page say to each other with postMessage. Either side may call the other: a
 * command by its name, or a function that it was given by its number.
 */
export type Message =
  | { readonly forge: 'call'; readonly id: number; readonly target: string | number; readonly args: readonly unknown[] }
  | { readonly forge: 'value'; readonly id: number; readonly value: unknown }
  | { readonly forge: 'error'; readonly id: number; readonly message: string; readonly code?: string };

/** A function in transit. */
export interface FunctionReference {
  readonly forgeFunction: number;
}

/** Commands of the frame that the page may call, beside the functions it was given. */
export const APPLY_THEME = 'applyTheme';
/** Tells the page how many pixels the app's content is high; not one of the platform's commands. */
export const RESIZE = 'resize';

/** What the page sends for `enableTheming`: attributes for `<html>`, and the tokens' CSS. */
export interface Theme {
  readonly attrs: Readonly<Record<string, string>>;
  readonly css: string;
}

/** A place in the app's own navigation, as the package `history` version 4 has it. */
export interface HistoryLocation {
  readonly pathname: string;
  readonly search: string;
  readonly hash: string;
  readonly state?: unknown;
  readonly key?: string;
}

export function isMessage(data: unknown): data is Message {
  if (typeof data !== 'object' || data === null || !('forge' in data) || !('id' in data)) return false;
  return (data.forge === 'call' || data.forge === 'value' || data.forge === 'error') && typeof data.id === 'number';
}
