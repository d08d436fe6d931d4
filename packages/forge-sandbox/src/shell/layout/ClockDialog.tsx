import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import type { Problem } from '../api/answer';
import { setClock } from '../api/sandbox';
import { FormField } from '../fields/FormField';
import { inputOfInstant, instantOfInput } from '../format/dates';
import { useTexts } from '../i18n/LanguageContext';
import type { MessageKey } from '../i18n/translate';
import { Dialog } from '../parts/Dialog';
import { ProblemMessage } from '../parts/ProblemMessage';
import { tellClockSet } from '../session/clockSet';
import { useSession } from '../session/SessionContext';

const HOUR = 3_600_000;

/** Steps that save typing, in milliseconds. */
const STEPS: readonly { readonly label: MessageKey; readonly by: number }[] = [
  { label: 'clock.back1h', by: -HOUR },
  { label: 'clock.forward1h', by: HOUR },
  { label: 'clock.forward1d', by: 24 * HOUR },
];

interface ClockDialogProps {
  readonly now: Date;
  readonly isFixed: boolean;
  readonly onClose: () => void;
}

/** Stops the sandbox's time at an instant, or lets it run again. */
export function ClockDialog({ now, isFixed, onClose }: ClockDialogProps) {
  const { t } = useTexts();
  const { api, timeZone } = useSession();
  const [typed, setTyped] = useState(() => inputOfInstant(now, timeZone));
  const [problem, setProblem] = useState<Problem | null>(null);
  const instant = instantOfInput(typed, timeZone);

  const send = async (next: Date | null) => {
    const answer = await setClock(api, next?.toISOString() ?? null);
    if (!answer.ok) {
      setProblem(answer.problem);
      return;
    }
    tellClockSet();
    onClose();
  };

  return (
    <Dialog
      title={t('clock.title')}
      size="small"
      onClose={onClose}
      footer={
        <>
          {isFixed && <Button onClick={() => void send(null)}>{t('clock.free')}</Button>}
          <Button appearance="primary" type="submit" form="clock-form" isDisabled={instant === null}>
            {t('clock.fix')}
          </Button>
        </>
      }
    >
      <form
        id="clock-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (instant !== null) void send(instant);
        }}
      >
        {problem !== null && <ProblemMessage title={t('clock.failed')} problem={problem} />}
        <p className="dialog-text">{t('clock.explanation')}</p>
        <FormField id="clock-now" label={t('clock.instant', { timeZone })}>
          <Textfield
            id="clock-now"
            type="datetime-local"
            value={typed}
            onChange={(event) => {
              setTyped(event.currentTarget.value);
            }}
          />
        </FormField>
        <div className="button-row">
          {STEPS.map(({ label, by }) => (
            <Button
              key={label}
              spacing="compact"
              onClick={() => {
                setTyped(inputOfInstant(new Date((instant ?? now).getTime() + by), timeZone));
              }}
            >
              {t(label)}
            </Button>
          ))}
        </div>
      </form>
    </Dialog>
  );
}
