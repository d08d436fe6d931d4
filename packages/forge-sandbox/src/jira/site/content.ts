/** Bytes of a file that are generated at each reading, so that a file may be larger than memory. */
export interface GeneratedContent {
  /** Bytes. */
  readonly length: number;
  /** The bytes from `first` up to, not including, `end`. Every reading gives the same bytes. */
  read(first: number, end: number): Uint8Array;
}

/** Whether the content is generated instead of stored bytes. */
export const isGenerated = (value: object): value is GeneratedContent =>
  'read' in value && typeof value.read === 'function' && 'length' in value;

/** Content of an attachment. */
export type Content = Buffer | GeneratedContent;

/** Number of bytes generated at a time. */
const PIECE = 64 * 1024;
const LINE = Buffer.from('INSERT INTO movimientos VALUES (1);\n');
const PATTERN = Buffer.alloc(PIECE, LINE);
const NUMBER = Buffer.alloc(4);

/** A file of this many bytes. Each piece of 64 KB has its number in four bytes, then the same lines. */
export function generatedContent(length: number): GeneratedContent {
  return {
    length,
    read: (first, end) => {
      const bytes = Buffer.alloc(end - first);
      for (let at = first; at < end;) {
        const piece = Math.floor(at / PIECE);
        const next = Math.min(end, (piece + 1) * PIECE);
        NUMBER.writeUInt32BE(piece);
        PATTERN.copy(bytes, at - first, at % PIECE, next - piece * PIECE);
        if (at % PIECE < NUMBER.length)
          NUMBER.copy(bytes, at - first, at % PIECE, Math.min(NUMBER.length, next - piece * PIECE));
        at = next;
      }
      return bytes;
    },
  };
}

/** Part of a file, one piece for each reading. */
export function streamOf(content: Content, first: number, end: number): ReadableStream<Uint8Array> {
  let at = first;
  return new ReadableStream(
    {
      pull: (controller) => {
        if (at >= end) {
          controller.close();
          return;
        }
        const next = Math.min(end, at + PIECE);
        controller.enqueue(isGenerated(content) ? content.read(at, next) : new Uint8Array(content.subarray(at, next)));
        at = next;
      },
    },
    // Generate nothing before the first reading.
    { highWaterMark: 0 },
  );
}
