import { z } from 'zod';
import type { Choice } from '../api/fieldMetadata';

/** Shapes of REST field values, for viewers and editors. */

const namedShape = z.object({
  id: z.string().optional(),
  accountId: z.string().optional(),
  value: z.string().optional(),
  name: z.string().optional(),
  displayName: z.string().optional(),
});

/** An option, priority, user or similar as a choice; null for any other value. */
function choiceOf(value: unknown): Choice | null {
  const result = namedShape.safeParse(value);
  if (!result.success) return null;
  const { id, accountId, value: option, name, displayName } = result.data;
  const identity = accountId ?? id;
  return identity === undefined ? null : { id: identity, label: displayName ?? option ?? name ?? identity };
}

/** One choice or a list of them. Other values are left out. */
export function choicesOf(value: unknown): Choice[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.map(choiceOf).filter((choice) => choice !== null);
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** Whether there is nothing to show: absent, empty text, empty list. */
export function isEmptyValue(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
}

/** A list of words, such as labels. */
export function wordsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [];
  return values.map(textOf).filter((word) => word !== '');
}
