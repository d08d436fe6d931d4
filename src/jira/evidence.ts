import * as z from 'zod';
import type { BoundScript, Evidence } from '../procedure/evidence';
import type { EvidenceFact } from '../procedure/facts';
import type { JsonObject } from './json';

/** The issue property in which the app shows what it has bound: all that a workflow rule can read of it. */
export const EVIDENCE_KEY = 'support-procedure-evidence';

/** Jira's limit for the value of a property, in characters (documented). */
export const LONGEST_PROPERTY = 32_768;

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The files in columns, each in the same order: a rule looks a file up by its id, and may not take many steps for it.
 * Fewer characters for each file, too.
 */
const SHAPE = z.object({
  round: z.string(),
  at: z.string(),
  executionId: z.string(),
  ids: z.array(z.number()),
  filenames: z.array(z.string()),
  sizes: z.array(z.number()),
  authors: z.array(z.string().nullable()),
  sha256: z.array(SHA256),
  approval: z
    .object({
      approvedBy: z.string().nullable(),
      at: z.string(),
      round: z.string(),
      change: z.string(),
      digest: SHA256,
    })
    .nullable(),
});

/** The evidence as the property shows it. */
export function evidenceProperty({ scripts, ...rest }: Evidence): JsonObject {
  const value: z.infer<typeof SHAPE> = {
    ...rest,
    ids: scripts.map(({ id }) => id),
    filenames: scripts.map(({ filename }) => filename),
    sizes: scripts.map(({ size }) => size),
    authors: scripts.map(({ authorAccountId }) => authorAccountId),
    sha256: scripts.map(({ sha256 }) => sha256),
  };
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** The property as the app writes it; `null` for anything else, which somebody else must have written. */
export function readEvidence(value: unknown): Evidence | null {
  const shown = SHAPE.safeParse(value).data;
  if (shown === undefined) return null;
  const { ids, filenames, sizes, authors, sha256, ...rest } = shown;
  const scripts = ids.flatMap((id, index): readonly BoundScript[] => {
    const [filename, size, author, sum] = [filenames[index], sizes[index], authors[index], sha256[index]];
    if (filename === undefined || size === undefined || author === undefined || sum === undefined) return [];
    return [{ id, filename, size, authorAccountId: author, sha256: sum }];
  });
  return scripts.length === ids.length ? { ...rest, scripts } : null;
}

const RECORD = z.record(z.string(), z.unknown()).catch({});
const LIST = z.array(z.unknown()).catch([]);

/** The property as a workflow rule reads it, whatever it holds: a member that is not there is null. */
export function evidenceFact(value: unknown): EvidenceFact {
  const held = RECORD.parse(value);
  return {
    round: held['round'] ?? null,
    approved: RECORD.parse(held['approval'])['change'] ?? null,
    ids: LIST.parse(held['ids']),
    filenames: LIST.parse(held['filenames']),
    sizes: LIST.parse(held['sizes']),
  };
}
