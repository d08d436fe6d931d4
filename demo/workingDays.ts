const DAY = 86_400_000;

/** The local time of Asunción, where the cooperative is: three hours behind UTC the whole year since October 2024. */
const UTC_HOURS_AT_NINE = 12;

/** Nine in the morning of the last working days before an instant, oldest first. */
export function workingMornings(count: number, before: Date): readonly Date[] {
  const mornings: Date[] = [];
  for (let day = before.getTime() - DAY; mornings.length < count; day -= DAY) {
    const morning = new Date(day);
    morning.setUTCHours(UTC_HOURS_AT_NINE, 0, 0, 0);
    if (![0, 6].includes(morning.getUTCDay())) mornings.unshift(morning);
  }
  return mornings;
}
