import type { MarkKind } from './kinds';

/** A part of a document as it is set, in plain text or in HTML. */
export type Part =
  | { readonly kind: 'group' | 'line' | 'title' | 'code' | 'quote' | 'bullets' | 'boxes' | 'table' | 'row' | 'cell' }
  /** Tasks inside of tasks, which stand in no item. */
  | { readonly kind: 'innerBoxes' }
  | { readonly kind: 'numbers'; readonly first: number }
  /** `mark`: its bullet, its number, or how a task stands. */
  | { readonly kind: 'item'; readonly mark: string; readonly isBox: boolean };

/** How words are shown; `address` where they are a link. */
export interface Style {
  readonly kinds: readonly MarkKind[];
  /** `sup`, `sub`, or `''`. */
  readonly shift: string;
  readonly address: string | null;
}

export const PLAIN: Style = { kinds: [], shift: '', address: null };

/** Sets what a reading finds, one thing after the other. */
export interface Setter {
  begin(part: Part): void;
  end(part: Part): void;
  /** Words within a line. Line breaks in them are kept. */
  write(text: string, style: Style): void;
  breakLine(): void;
  rule(): void;
  /** All of it. */
  result(): string;
}
