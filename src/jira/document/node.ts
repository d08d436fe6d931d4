/** A mark of a text, such as `strong`, or `link` with its `href`. */
export interface Mark {
  readonly type: string;
  readonly attrs: Attributes;
}

export type Attributes = Readonly<Record<string, unknown>>;

/** A node of an Atlassian document, whatever was sent in its place: every part has the type it should have. */
export interface DocumentNode {
  /** `''` for what has no type. */
  readonly type: string;
  /** Words of a `text` node; `''` for none. */
  readonly text: string;
  readonly attrs: Attributes;
  readonly marks: readonly Mark[];
  /** The nodes inside it, not looked at yet. */
  readonly content: readonly unknown[];
  /** A node that an editor did not know, and keeps whole in an attribute of one that stands for it. */
  readonly original: readonly unknown[];
  /** Whether it is an object at all: a list or a bare text has nothing to do among nodes. */
  readonly isObject: boolean;
}

const NOTHING: DocumentNode = { type: '', text: '', attrs: {}, marks: [], content: [], original: [], isObject: false };

const isObject = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Any value as a node. */
export function nodeOf(value: unknown): DocumentNode {
  if (typeof value === 'string') return { ...NOTHING, text: value };
  if (Array.isArray(value)) return { ...NOTHING, content: listOf(value) };
  if (!isObject(value)) return NOTHING;
  const attrs = isObject(value['attrs']) ? value['attrs'] : {};
  return {
    type: textOf(value['type']),
    text: textOf(value['text']),
    attrs,
    marks: listOf(value['marks']).filter(isObject).map(markOf),
    content: listOf(value['content']),
    original: isObject(attrs['originalValue']) ? [attrs['originalValue']] : [],
    isObject: true,
  };
}

const markOf = (mark: Attributes): Mark => ({
  type: textOf(mark['type']),
  attrs: isObject(mark['attrs']) ? mark['attrs'] : {},
});

/** An attribute that is a text; `''` for any other. */
export const attribute = ({ attrs }: Pick<DocumentNode, 'attrs'>, name: string): string => textOf(attrs[name]);

/** An attribute that is an object; empty for any other. */
export function objectIn({ attrs }: Pick<DocumentNode, 'attrs'>, name: string): Attributes {
  const value = attrs[name];
  return isObject(value) ? value : {};
}
