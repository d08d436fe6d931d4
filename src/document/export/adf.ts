/** A node of an Atlassian document. It covers only the nodes that the export builds. */
export interface AdfNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, string | number | boolean>>;
  readonly content?: readonly AdfNode[];
  readonly text?: string;
  readonly marks?: readonly AdfMark[];
}

export interface AdfMark {
  readonly type: 'strong' | 'em' | 'link';
  readonly attrs?: { readonly href: string };
}

export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

export const STRONG: AdfMark = { type: 'strong' };

/** Returns a text node, or nothing for an empty text. Atlassian documents allow no empty text nodes. */
export function text(words: string, ...marks: readonly AdfMark[]): readonly AdfNode[] {
  return words === '' ? [] : [{ type: 'text', text: words, ...(marks.length === 0 ? {} : { marks }) }];
}

export const paragraph = (...content: readonly AdfNode[]): AdfNode => ({ type: 'paragraph', content });

export const heading = (level: number, words: string): AdfNode => ({
  type: 'heading',
  attrs: { level },
  content: text(words),
});

export const notePanel = (...content: readonly AdfNode[]): AdfNode => ({
  type: 'panel',
  attrs: { panelType: 'note' },
  content,
});

export const list = (type: 'bulletList' | 'orderedList', items: readonly (readonly AdfNode[])[]): AdfNode => ({
  type,
  content: items.map((content) => ({ type: 'listItem', content: [paragraph(...content)] })),
});

/** A cell of a table; a cell may not be empty. */
export const cell = (type: 'tableHeader' | 'tableCell', ...content: readonly AdfNode[]): AdfNode => ({
  type,
  attrs: {},
  content: content.length === 0 ? [paragraph()] : content,
});

export const table = (rows: readonly (readonly AdfNode[])[]): AdfNode => ({
  type: 'table',
  attrs: { isNumberColumnEnabled: false, layout: 'default' },
  content: rows.map((content) => ({ type: 'tableRow', content })),
});

export const documentOf = (content: readonly AdfNode[]): AdfDocument => ({ type: 'doc', version: 1, content });
