/**
 * Messages between the app's frame and the shell's page, sent with postMessage. Either side may call the other: a
 * command by its name, or a function by the number under which it was passed.
 */
export type Message =
  | { readonly forge: 'call'; readonly id: number; readonly target: string | number; readonly args: readonly unknown[] }
  | { readonly forge: 'value'; readonly id: number; readonly value: unknown }
  | { readonly forge: 'error'; readonly id: number; readonly message: string; readonly code?: string };

/** A function in transit. */
export interface FunctionReference {
  readonly forgeFunction: number;
}

/** Commands of the frame for the page, besides the functions that it passes. */
export const APPLY_THEME = 'applyTheme';
/** Reports the height of the app's content in pixels. It is not one of the platform's commands. */
export const RESIZE = 'resize';

/** Answer of the page to `enableTheming`: attributes for `<html>`, and the tokens' CSS. */
export interface Theme {
  readonly attrs: Readonly<Record<string, string>>;
  readonly css: string;
}

/** A place in the app's own navigation, in the form of the package `history` version 4. */
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
