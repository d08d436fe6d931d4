/**
 * The day of a `date` node, `YYYY-MM-DD`; `''` if it is invalid.
 * @param milliseconds since the epoch, as ADF writes them
 */
export function dayOf(milliseconds: string): string {
  const date = new Date(Number(milliseconds));
  return Number.isNaN(date.getTime()) ? '' : date.toISOString().slice(0, 10);
}
