import { z } from 'zod';
import type { AdfNode } from '../../adf/document';

export type { AdfMark, AdfNode } from '../../adf/document';

const attributes = z.record(z.string(), z.json()).optional();

const nodeShape: z.ZodType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    content: z.array(nodeShape).optional(),
    attrs: attributes,
    marks: z.array(z.object({ type: z.string(), attrs: attributes })).optional(),
  }),
);

/** The document in a value, or null if there is none. */
export function adfOf(value: unknown): AdfNode | null {
  const result = nodeShape.safeParse(value);
  return result.success && result.data.type === 'doc' ? result.data : null;
}

/** Attribute of a node as text; empty if absent or of another type. */
export function attributeOf(node: Pick<AdfNode, 'attrs'>, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
