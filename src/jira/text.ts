import type { Json, JsonObject } from './json';

interface Node {
  readonly type?: unknown;
  readonly text?: unknown;
  readonly attrs?: { readonly text?: unknown };
  readonly content?: readonly Node[];
}

const BLOCKS = new Set(['paragraph', 'heading', 'codeBlock', 'blockquote', 'listItem', 'tableRow', 'panel']);

/** The words of an Atlassian document, a line for each block; `''` for anything that is not one. */
export function plainText(document: unknown): string {
  if (typeof document === 'string') return document;
  if (typeof document !== 'object' || document === null) return '';
  return textOf(document).trim();
}

function textOf(node: Node): string {
  if (node.type === 'hardBreak') return '\n';
  if (typeof node.text === 'string') return node.text;
  if (typeof node.attrs?.text === 'string') return node.attrs.text;
  const inner = (node.content ?? []).map(textOf).join('');
  return typeof node.type === 'string' && BLOCKS.has(node.type) ? `${inner}\n` : inner;
}

/** Plain text as an Atlassian document: a paragraph for each line. */
export function documentOf(lines: readonly string[], mentions: readonly string[] = []): Json {
  const paragraphs: JsonObject[] = lines.map((text) => ({
    type: 'paragraph',
    content: text === '' ? [] : [{ type: 'text', text }],
  }));
  const mentioned: JsonObject[] =
    mentions.length === 0
      ? []
      : [
          {
            type: 'paragraph',
            content: mentions.flatMap((id): Json[] => [
              { type: 'mention', attrs: { id } },
              { type: 'text', text: ' ' },
            ]),
          },
        ];
  return { type: 'doc', version: 1, content: [...paragraphs, ...mentioned] };
}
