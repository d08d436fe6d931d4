import { dayOf } from './day';
import { attribute, type DocumentNode } from './node';
import { walk, type Visitor } from './walk';

/** Nodes that begin a new line if something precedes them in the same node. */
const BLOCKS: ReadonlySet<string> = new Set([
  ...['paragraph', 'heading', 'blockquote', 'codeBlock', 'listItem', 'taskItem', 'decisionItem', 'tableRow', 'panel'],
  ...['rule', 'mediaSingle', 'mediaGroup', 'expand', 'nestedExpand', 'bulletList', 'orderedList', 'taskList'],
  ...['decisionList', 'table', 'layoutSection', 'layoutColumn', 'extension', 'bodiedExtension'],
]);

/** Nodes with a text of their own. */
const LEAVES: ReadonlyMap<string, (node: DocumentNode) => string> = new Map([
  ['text', ({ text }) => text],
  ['hardBreak', () => '\n'],
  ['mention', (node) => attribute(node, 'text')],
  ['emoji', (node) => attribute(node, 'text') || attribute(node, 'shortName')],
  ['date', (node) => dayOf(attribute(node, 'timestamp'))],
  ['status', (node) => attribute(node, 'text')],
  ['inlineCard', (node) => attribute(node, 'url')],
  ['blockCard', (node) => attribute(node, 'url')],
] satisfies [string, (node: DocumentNode) => string][]);

/** Maximum depth that an expression reads. */
const DEEPEST = 100;

/**
 * A text as a rule's expression reads it. A String stays as it is. A document is read like `RichText.plainText` of the
 * expression engine (`expressions/values/richText.ts` of forge-sandbox; Atlassian publishes no rule). The panel and the
 * gate must count the same letters. Texts for people only, such as "[imagen]" or the number in a list, are left out.
 */
export function ruleText(value: unknown): string {
  if (typeof value === 'string') return value;
  const reading = new RuleReading();
  walk(value, reading);
  return reading.text();
}

class RuleReading implements Visitor {
  private readonly parts: string[] = [];
  private length = 0;
  /** For each open node, the start of its text and the number of entered nodes. */
  private readonly open: { readonly start: number; entered: number }[] = [];

  enter(node: DocumentNode, parent: DocumentNode | null, depth: number): readonly unknown[] {
    const around = this.open.at(-1);
    if (around !== undefined) {
      if (parent?.type === 'tableRow') this.put(around.entered > 0 ? '\t' : '');
      else if (this.length > around.start && BLOCKS.has(node.type)) this.put('\n');
      around.entered += 1;
    }
    this.open.push({ start: this.length, entered: 0 });
    if (depth > DEEPEST || !node.isObject) return [];
    const leaf = LEAVES.get(node.type);
    if (leaf === undefined) return node.content;
    this.put(leaf(node));
    return [];
  }

  leave(): void {
    this.open.pop();
  }

  text(): string {
    return this.parts.join('');
  }

  private put(text: string): void {
    this.parts.push(text);
    this.length += text.length;
  }
}
