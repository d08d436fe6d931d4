/** A number as text. A whole number has no decimals (documented) and no exponent. */
export function numberText(value: number): string {
  if (Object.is(value, -0)) return '0';
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}
