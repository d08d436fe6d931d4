import type { Json } from '../../site/json';

/** A JSON object of a field's input; its properties are not checked. */
export type JsonObject = Readonly<Record<string, Json>>;

export const isObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Blocks and inlines of Atlassian Document Format (documented list, without those that only Confluence has). */
const NODES: ReadonlySet<string> = new Set([
  ...['blockquote', 'bulletList', 'codeBlock', 'decisionItem', 'decisionList', 'expand', 'heading', 'listItem'],
  ...['mediaGroup', 'mediaSingle', 'media', 'mediaInline', 'nestedExpand', 'orderedList', 'panel', 'paragraph', 'rule'],
  ...['table', 'tableCell', 'tableHeader', 'tableRow', 'taskItem', 'taskList', 'blockCard', 'embedCard'],
  ...['date', 'emoji', 'hardBreak', 'inlineCard', 'mention', 'status', 'text'],
]);

/** Nodes that end a line of the plain text. */
const LINES: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'codeBlock', 'listItem', 'tableRow', 'rule', 'taskItem', 'decisionItem'],
]);

/** Whether the value has the form of a document: `{type: 'doc', version: 1, content: […]}`. */
export const isDocument = (value: Json): value is JsonObject =>
  isObject(value) && value['type'] === 'doc' && value['version'] === 1 && Array.isArray(value['content']);

/** Whether Jira knows every node of a document and its shape. Otherwise Jira answers INVALID_INPUT. */
export function isWellFormed(document: JsonObject): boolean {
  return children(document).every((node) => isNode(node));
}

function isNode(node: Json): boolean {
  if (!isObject(node) || typeof node['type'] !== 'string' || !NODES.has(node['type'])) return false;
  if (node['type'] === 'text') return typeof node['text'] === 'string' && node['text'] !== '';
  if (node['type'] === 'mention' && !(isObject(node['attrs']) && typeof node['attrs']['id'] === 'string')) return false;
  if (node['content'] !== undefined && !Array.isArray(node['content'])) return false;
  return children(node).every((child) => isNode(child));
}

function children(node: JsonObject): readonly Json[] {
  const content = node['content'];
  return Array.isArray(content) ? (content as readonly Json[]) : [];
}

/** The words of a document, one line per paragraph; '' for anything that is not a document. */
export function plainText(document: Json): string {
  return isObject(document) ? textOf(document).replace(/\n+$/, '') : '';
}

function textOf(node: JsonObject): string {
  const own = ownText(node);
  const inner = children(node)
    .map((child) => (isObject(child) ? textOf(child) : ''))
    .join('');
  const text = own + inner;
  return typeof node['type'] === 'string' && LINES.has(node['type']) && !text.endsWith('\n') ? `${text}\n` : text;
}

function ownText(node: JsonObject): string {
  const attrs = isObject(node['attrs']) ? node['attrs'] : {};
  const attribute = (name: string): string => (typeof attrs[name] === 'string' ? attrs[name] : '');
  switch (node['type']) {
    case 'text':
      return typeof node['text'] === 'string' ? node['text'] : '';
    case 'hardBreak':
      return '\n';
    case 'mention':
    case 'status':
      return attribute('text');
    case 'emoji':
      return attribute('text') || attribute('shortName');
    case 'date':
      return dayOf(attribute('timestamp'));
    case 'inlineCard':
    case 'blockCard':
    case 'embedCard':
      return attribute('url');
    default:
      return '';
  }
}

/** The day of a date's timestamp (milliseconds since the epoch, as a String); '' if invalid. */
function dayOf(timestamp: string): string {
  const date = new Date(Number(timestamp));
  return timestamp === '' || Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
