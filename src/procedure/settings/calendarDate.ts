/** True if a text of the form `YYYY-MM-DD` is a day of the calendar. 30 February is none. */
export function isCalendarDate(text: string): boolean {
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().slice(0, 10) === text;
}
