import type { Json, JsonObject } from '../json';

/** Plain text as an Atlassian document, with a paragraph for each line. */
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
