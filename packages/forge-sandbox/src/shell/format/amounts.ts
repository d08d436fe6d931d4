import type { Language } from '../i18n/translate';

/** Units of hours and minutes, written after the amounts. */
const DURATION_UNITS: Readonly<Record<Language, { readonly hours: string; readonly minutes: string }>> = {
  es: { hours: ' h', minutes: ' min' },
  en: { hours: 'h', minutes: 'm' },
};

/** Worked time: `1 h 30 min` in Spanish; `1h 30m` in English, as Jira writes it. */
export function formatDuration(seconds: number, language: Language): string {
  const units = DURATION_UNITS[language];
  const minutes = Math.round(seconds / 60);
  const parts = [
    [Math.floor(minutes / 60), units.hours],
    [minutes % 60, units.minutes],
  ] as const;
  const written = parts.filter(([amount]) => amount > 0).map(([amount, unit]) => `${amount}${unit}`);
  return written.length === 0 ? `0${units.minutes}` : written.join(' ');
}

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** A file's size in bytes as text, in powers of 1,024 as in Jira. */
export function formatSize(bytes: number, locale: string): string {
  const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log2(bytes) / 10));
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: power === 0 ? 0 : 1 }).format(
    bytes / 1024 ** power,
  );
  return `${amount} ${UNITS[power] ?? 'B'}`;
}
