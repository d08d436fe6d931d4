import * as z from 'zod';
import { isCurrent, isWatched, type BoundScript, type Evidence } from '../../procedure/evidence';
import type { EvidenceFact } from '../../procedure/facts';
import type { JsonObject } from '../json';

/**
 * Maximum characters that the app writes into its field. The limit of the field is not documented, so this is that of
 * an issue's property.
 */
export const LONGEST_EVIDENCE = 32_768;

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);
/** Empty for a file that was deleted before the app could read it. */
const CHECKSUM = z.union([SHA256, z.literal('')]);
const STATE = z.enum(['script', 'kept', 'reference', 'returned', 'superseded']);

/**
 * The value of the field. `Evidence` in `src/procedure/evidence.ts` explains its keys. The files are columns in one
 * order: those that may run, the others that the gates watch, the rest. A rule looks a file up by its id in few steps.
 * `current` counts the first, `watched` the first two. `authors` lists the authors of watched files, each once.
 * `current` is absent in values of the first versions.
 */
const SHAPE = z.object({
  version: z.literal(2),
  round: z.string(),
  at: z.string(),
  executionId: z.string(),
  began: z.string().optional(),
  ids: z.array(z.number()),
  current: z.number().int().nonnegative().optional(),
  watched: z.number().int().nonnegative(),
  filenames: z.array(z.string()),
  sizes: z.array(z.number()),
  attachedBy: z.array(z.string().nullable()),
  states: z.array(STATE),
  sha256: z.array(CHECKSUM),
  authors: z.array(z.string()),
  workers: z.array(z.string()),
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

/** The value of the app's field for the evidence. */
export function evidenceValue({ scripts, ...rest }: Evidence): JsonObject {
  const current = scripts.filter(({ state }) => isCurrent(state));
  const watched = [...current, ...scripts.filter(({ state }) => isWatched(state) && !isCurrent(state))];
  const files = [...watched, ...scripts.filter(({ state }) => !isWatched(state))];
  const value: z.infer<typeof SHAPE> = {
    version: 2,
    ...rest,
    workers: [...rest.workers],
    ids: files.map(({ id }) => id),
    current: current.length,
    watched: watched.length,
    filenames: files.map(({ filename }) => filename),
    sizes: files.map(({ size }) => size),
    attachedBy: files.map(({ authorAccountId }) => authorAccountId),
    states: files.map(({ state }) => state),
    sha256: files.map(({ sha256 }) => sha256),
    authors: [...new Set(watched.flatMap(({ authorAccountId }) => authorAccountId ?? []))],
  };
  return JSON.parse(JSON.stringify(value)) as JsonObject;
}

/** Parses the app's field. Returns null for an empty field or a value of another version. */
export function readEvidence(value: unknown): Evidence | null {
  const shown = SHAPE.safeParse(value).data;
  if (shown === undefined) return null;
  const { round, at, executionId, began, workers, approval } = shown;
  const scripts = shown.ids.flatMap((id, index): readonly BoundScript[] => {
    const [filename, size, sha256] = [shown.filenames[index], shown.sizes[index], shown.sha256[index]];
    const [authorAccountId, state] = [shown.attachedBy[index], shown.states[index]];
    if (filename === undefined || size === undefined || sha256 === undefined) return [];
    if (authorAccountId === undefined || state === undefined) return [];
    return [{ id, filename, size, authorAccountId, sha256, state }];
  });
  return scripts.length === shown.ids.length
    ? { round, at, executionId, workers, approval, scripts, ...(began === undefined ? {} : { began }) }
    : null;
}

/** The part of the field that workflow rules read. */
export function evidenceFact(value: unknown): EvidenceFact | null {
  const shown = SHAPE.safeParse(value).data;
  if (shown === undefined) return null;
  const { round, approval, began, ids, filenames, watched, current = watched, authors, workers } = shown;
  const since = began === undefined ? -Infinity : Date.parse(began);
  return {
    round,
    approved: approval?.change ?? null,
    began: since,
    ids,
    filenames,
    current,
    watched,
    authors,
    workers,
  };
}
