import { z } from 'zod';

/** A node of the Atlassian Document Format, read loosely: what a node may hold is up to its type. */
export interface AdfNode {
  readonly type: string;
  readonly text?: string | undefined;
  readonly content?: readonly AdfNode[] | undefined;
  readonly attrs?: Readonly<Record<string, unknown>> | undefined;
  readonly marks?:
    readonly { readonly type: string; readonly attrs?: Readonly<Record<string, unknown>> | undefined }[] | undefined;
}

const nodeShape: z.ZodType<AdfNode> = z.lazy(() =>
  z.object({
    type: z.string(),
    text: z.string().optional(),
    content: z.array(nodeShape).optional(),
    attrs: z.record(z.string(), z.unknown()).optional(),
    marks: z.array(z.object({ type: z.string(), attrs: z.record(z.string(), z.unknown()).optional() })).optional(),
  }),
);

/** The document a value holds, or null where it is none. */
export function adfOf(value: unknown): AdfNode | null {
  const result = nodeShape.safeParse(value);
  return result.success && result.data.type === 'doc' ? result.data : null;
}

/** Attribute of a node as text; empty where it is absent or something else. */
export function attributeOf(node: Pick<AdfNode, 'attrs'>, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
