import type { Value } from '../../../expressions';

/** Numbers of objects and of other values in an answer, counted as in `meta.complexity`. */
export function answerSize(value: Value): { beans: number; primitiveValues: number } {
  if (typeof value !== 'object' || value === null || value instanceof Date) return { beans: 0, primitiveValues: 1 };
  if ('$type' in value) return { beans: 1, primitiveValues: 0 };
  const parts = Array.isArray(value) ? value : Object.values(value);
  const size = { beans: 0, primitiveValues: 0 };
  for (const part of parts as readonly Value[]) {
    const { beans, primitiveValues } = answerSize(part);
    size.beans += beans;
    size.primitiveValues += primitiveValues;
  }
  return size;
}
