import { useMemo } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import { useSession } from '../session/SessionContext';
import { formatDuration, formatSize } from './amounts';
import { formatDay, formatInstant } from './dates';

/** Dates, durations and sizes in the reader's language and time zone. */
export function useFormat() {
  const { language, locale } = useTexts();
  const { timeZone } = useSession();
  return useMemo(
    () => ({
      instant: (text: string) => formatInstant(text, locale, timeZone),
      day: (text: string) => formatDay(text, locale),
      duration: (seconds: number) => formatDuration(seconds, language),
      size: (bytes: number) => formatSize(bytes, locale),
      number: (value: number) => new Intl.NumberFormat(locale).format(value),
    }),
    [language, locale, timeZone],
  );
}
