import { useMemo } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import { useSession } from '../session/SessionContext';
import { formatSize } from './amounts';
import { formatDay, formatInstant } from './dates';

/** Dates and sizes in the reader's language and time zone. */
export function useFormat() {
  const { locale } = useTexts();
  const { timeZone } = useSession();
  return useMemo(
    () => ({
      instant: (text: string) => formatInstant(text, locale, timeZone),
      day: (text: string) => formatDay(text, locale),
      size: (bytes: number) => formatSize(bytes, locale),
      number: (value: number) => new Intl.NumberFormat(locale).format(value),
    }),
    [locale, timeZone],
  );
}
