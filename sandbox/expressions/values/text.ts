/** Numbers as texts: without decimals when they are whole (documented), and never with an exponent for whole ones. */
export function numberText(value: number): string {
  if (Object.is(value, -0)) return '0';
  return Number.isInteger(value) && Math.abs(value) >= 1e21 ? BigInt(value).toString() : String(value);
}
