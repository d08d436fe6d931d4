/**
 * The time zone of that IANA name as this runtime writes it; `null` for one that it does not know. Aliases stay as they
 * are written (`America/Buenos_Aires`), capitals are put right (`america/asuncion`).
 */
export function knownTimeZone(name: string): string | null {
  try {
    // ECMA-402: an unknown name is a RangeError; names are compared without regard to capitals.
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions();
    return timeZone.toLowerCase() === name.toLowerCase() ? timeZone : name;
  } catch {
    return null;
  }
}

/** The names that this runtime offers, in order. Aliases are not among them, though `knownTimeZone` knows them. */
export function timeZoneNames(): readonly string[] {
  return Intl.supportedValuesOf('timeZone');
}
