/** Worked time as Jira writes it: `1h 30m`. */
export function formatDuration(seconds: number): string {
  const minutes = Math.round(seconds / 60);
  const parts = [
    [Math.floor(minutes / 60), 'h'],
    [minutes % 60, 'm'],
  ] as const;
  const written = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`);
  return written.length === 0 ? '0m' : written.join(' ');
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A file's size in bytes for reading, as Jira does: in powers of 1,024. */
export function formatSize(bytes: number, locale: string): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: power === 0 ? 0 : 1 }).format(
    bytes / 1024 ** power,
  );
  return `${amount} ${UNITS[power] ?? 'B'}`;
}
