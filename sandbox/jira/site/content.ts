/** The bytes of a file that are not kept: they are made when somebody reads them, so that a file may be larger than memory. */
export interface GeneratedContent {
  /** Bytes. */
  readonly length: number;
  /** The bytes from `first` up to, not including, `end`; the same whenever they are asked for. */
  read(first: number, end: number): Uint8Array;
}

/** Whether somebody holds the rule by which a file is made in the place of its bytes. */
export const isGenerated = (value: object): value is GeneratedContent =>
  'read' in value && typeof value.read === 'function' && 'length' in value;

/** What an attachment holds. */
export type Content = Buffer | GeneratedContent;

/** Bytes that are made at a time. */
const PIECE = 64 * 1024;
const LINE = Buffer.from('INSERT INTO movimientos VALUES (1);\n');
const PATTERN = Buffer.alloc(PIECE, LINE);
const NUMBER = Buffer.alloc(4);

/** A file of so many bytes: pieces of 64 KB, each the same lines after the piece's own number in four bytes. */
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

/** Part of a file, a piece at a time as its reader wants it. */
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
    // Nothing is made before somebody asks for it.
    { highWaterMark: 0 },
  );
}
