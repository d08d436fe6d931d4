/**
 * The time zone of an IANA name in this runtime's notation; `null` if it is unknown. Aliases stay unchanged
 * (`America/Buenos_Aires`). Capitals are corrected (`america/asuncion`).
 */
export function knownTimeZone(name: string): string | null {
  try {
    // ECMA-402: an unknown name is a RangeError, and case does not matter.
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch {
    return null;
  }
}

/** The names that this runtime offers, in order. Aliases are missing, although `knownTimeZone` accepts them. */
export function timeZoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}
