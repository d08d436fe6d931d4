import { useState } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import { ClockIcon, PinIcon } from '../parts/icons';
import { useSession } from '../session/SessionContext';
import { ClockDialog } from './ClockDialog';
import { useClock } from './useClock';

/**
 * The sandbox's time in the person's zone, marked if it stands still. Pressing it opens the dialog that sets the time.
 */
export function ClockIndicator() {
  const { t, locale } = useTexts();
  const { timeZone } = useSession();
  const clock = useClock();
  const [isOpen, setIsOpen] = useState(false);
  if (clock === null) return null;

  const written = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone }).format(clock.now);
  const state = t(clock.isFixed ? 'clock.fixed' : 'clock.running');

  return (
    <>
      <button
        type="button"
        className={clock.isFixed ? 'clock clock-fixed' : 'clock'}
        title={`${state} (${timeZone})`}
        onClick={() => {
          setIsOpen(true);
        }}
      >
        {clock.isFixed ? <PinIcon /> : <ClockIcon />}
        <span className="visually-hidden">{t('clock.label')}: </span>
        <time dateTime={clock.now.toISOString()}>
          <span className="clock-weekday">{written({ weekday: 'short' })} </span>
          {written({ day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit' })}
        </time>
        {clock.isFixed && <span className="visually-hidden">, {state}</span>}
      </button>
      {isOpen && (
        <ClockDialog
          now={clock.now}
          isFixed={clock.isFixed}
          onClose={() => {
            setIsOpen(false);
          }}
        />
      )}
    </>
  );
}
