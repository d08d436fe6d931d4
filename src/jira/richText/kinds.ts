/**
 * How a node is shown. `group`: its parts follow each other. `line`: a paragraph of its own. `own`: a paragraph with
 * words that stand for the node. `inline`: such words within a line. `titled`: a line with its title, then its parts.
 * All other kinds mean what their name says.
 */
export type NodeKind =
  | 'group'
  | 'line'
  | 'own'
  | 'inline'
  | 'titled'
  | 'text'
  | 'break'
  | 'rule'
  | 'code'
  | 'quote'
  | 'bullets'
  | 'numbers'
  | 'boxes'
  | 'item'
  | 'table'
  | 'row'
  | 'cell';

const named = (kind: NodeKind, ...types: readonly string[]) => types.map((type): [string, NodeKind] => [type, kind]);

/** Every node that Atlassian's schema knows (package `@atlaskit/adf-schema`; a test compares). */
export const NODE_KINDS: ReadonlyMap<string, NodeKind> = new Map([
  ...named('group', 'doc', 'panel', 'panel_c1', 'layoutSection', 'layoutColumn', 'mediaSingle', 'mediaGroup'),
  ...named('group', 'multiBodiedExtension', 'extensionFrame', 'bodiedSyncBlock'),
  ...named('group', 'unknownBlock', 'unsupportedBlock'),
  ...named('line', 'paragraph', 'heading', 'caption'),
  ...named('own', 'media', 'blockCard', 'embedCard', 'extension', 'syncBlock', 'confluenceUnsupportedBlock'),
  ...named('inline', 'mention', 'emoji', 'date', 'status', 'inlineCard', 'placeholder', 'inlineExtension'),
  ...named('inline', 'mediaInline', 'image', 'confluenceJiraIssue', 'confluenceUnsupportedInline', 'unsupportedInline'),
  ...named('titled', 'expand', 'nestedExpand', 'bodiedExtension'),
  ...named('text', 'text'),
  ...named('break', 'hardBreak'),
  ...named('rule', 'rule'),
  ...named('code', 'codeBlock'),
  ...named('quote', 'blockquote'),
  ...named('bullets', 'bulletList'),
  ...named('numbers', 'orderedList'),
  ...named('boxes', 'taskList', 'decisionList'),
  ...named('item', 'listItem', 'taskItem', 'blockTaskItem', 'decisionItem'),
  ...named('table', 'table'),
  ...named('row', 'tableRow'),
  ...named('cell', 'tableCell', 'tableHeader'),
]);

/** Nodes whose parts share one line. */
const LINES: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'caption',
  'codeBlock',
  'taskItem',
  'decisionItem',
]);

/**
 * The kind of any node. A node that the schema does not know is inline or a paragraph, depending on its parent. Its
 * words are kept.
 */
export function kindOf(type: string, parent: string | null): NodeKind {
  return NODE_KINDS.get(type) ?? (parent !== null && LINES.has(parent) ? 'inline' : 'own');
}

/**
 * How a mark is shown. `link`: by its address. `plain`: not at all (colours, layout, comments). All others have an HTML
 * tag.
 */
export type MarkKind = 'link' | 'strong' | 'em' | 'u' | 's' | 'code' | 'subsup' | 'plain';

/** Every mark that Atlassian's schema knows. */
export const MARK_KINDS: ReadonlyMap<string, MarkKind> = new Map([
  ['link', 'link'],
  ['strong', 'strong'],
  ['em', 'em'],
  ['underline', 'u'],
  ['strike', 's'],
  ['code', 'code'],
  ['subsup', 'subsup'],
  ...[
    ...['textColor', 'backgroundColor', 'alignment', 'indentation', 'fontSize', 'breakout', 'border', 'annotation'],
    ...['confluenceInlineComment', 'dataConsumer', 'fragment', 'typeAheadQuery'],
    ...['unsupportedMark', 'unsupportedNodeAttribute'],
  ].map((type): [string, MarkKind] => [type, 'plain']),
]);
