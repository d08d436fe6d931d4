import type { MarkKind } from './kinds';

/** A part of a document in plain text or HTML. */
export type Part =
  | { readonly kind: 'group' | 'line' | 'title' | 'code' | 'quote' | 'bullets' | 'boxes' | 'table' | 'row' | 'cell' }
  /** Tasks inside other tasks, without an item around them. */
  | { readonly kind: 'innerBoxes' }
  | { readonly kind: 'numbers'; readonly first: number }
  /** `mark`: its bullet, its number, or a task's state. */
  | { readonly kind: 'item'; readonly mark: string; readonly isBox: boolean };

/** How words are shown. `address` is set if they are a link. */
export interface Style {
  readonly kinds: readonly MarkKind[];
  /** `sup`, `sub`, or `''`. */
  readonly shift: string;
  readonly address: string | null;
}

export const PLAIN: Style = { kinds: [], shift: '', address: null };

/** Writes the parts of a document, one after the other. */
export interface Setter {
  begin(part: Part): void;
  end(part: Part): void;
  /** Writes words within a line and keeps their line breaks. */
  write(text: string, style: Style): void;
  breakLine(): void;
  rule(): void;
  /** Returns the whole text. */
  result(): string;
}
