import { z } from 'zod';
import type { Json } from '../jira/site/json';

/** A mark of a text: bold, a link, a colour. */
export interface AdfMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, Json>> | undefined;
}

/** A node of the Atlassian Document Format. Its content depends on its type and is not checked here. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly content?: readonly AdfNode[] | undefined;
  readonly attrs?: Readonly<Record<string, Json>> | undefined;
  readonly marks?: readonly AdfMark[] | undefined;
}

/** A whole document. */
export interface AdfDocument extends AdfNode {
  readonly type: 'doc';
  readonly version: 1;
  readonly content: readonly AdfNode[];
}

const attributes = z.record(z.string(), z.json()).optional();

const node: z.ZodType<AdfNode> = z.lazy(() =>
  z
    .object({
      type: z.string().min(1),
      text: z.string().optional(),
      content: z.array(node).optional(),
      attrs: attributes,
      marks: z.array(z.object({ type: z.string().min(1), attrs: attributes })).optional(),
    })
    .refine(({ type, text }) => (type === 'text') === (text !== undefined) && text !== '', {
      error: 'a text node, and no other, must have a text that is not empty',
    }),
);

/** `{type: 'doc', version: 1, content: […]}`. Checks the shape of the nodes, not where they may stand. */
export const ADF_DOCUMENT_SHAPE: z.ZodType<AdfDocument> = z.object({
  type: z.literal('doc'),
  version: z.literal(1),
  content: z.array(node),
});

/** The node and all its descendants, in reading order. */
export function* nodesOf(root: AdfNode): Generator<AdfNode> {
  yield root;
  for (const child of root.content ?? []) yield* nodesOf(child);
}
