/** A mark of a text, such as `strong`, or `link` with its `href`. */
export interface Mark {
  readonly type: string;
  readonly attrs: Attributes;
}

export type Attributes = Readonly<Record<string, unknown>>;

/** A node of an Atlassian document. Every property has the right type, even if Jira sent another. */
export interface DocumentNode {
  /** `''` if the type is missing. */
  readonly type: string;
  /** Words of a `text` node; `''` if there are none. */
  readonly text: string;
  readonly attrs: Attributes;
  readonly marks: readonly Mark[];
  /** The nodes inside it, not parsed yet. */
  readonly content: readonly unknown[];
  /** An unknown node that an editor kept in an attribute of its stand-in. */
  readonly original: readonly unknown[];
  /** True if it is an object. Lists and bare texts do not belong among nodes. */
  readonly isObject: boolean;
}

const NOTHING: DocumentNode = { type: '', text: '', attrs: {}, marks: [], content: [], original: [], isObject: false };

const isObject = (value: unknown): value is Attributes =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? (value as readonly unknown[]) : []);

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Converts any value to a node. */
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

/** An attribute if it is a text, otherwise `''`. */
export const attribute = ({ attrs }: Pick<DocumentNode, 'attrs'>, name: string): string => textOf(attrs[name]);

/** An attribute if it is an object, otherwise an empty object. */
export function objectIn({ attrs }: Pick<DocumentNode, 'attrs'>, name: string): Attributes {
  const value = attrs[name];
  return isObject(value) ? value : {};
}
