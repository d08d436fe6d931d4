import { say } from '../../../src/procedure/words';
import { Icon } from '../../shared/parts/Icon';
import { usePage } from '../../shared/page/PageContext';
import type { Exception } from '../model/exception';
import './exceptionNotice.css';

/** The exception to the Production hours: whether it holds, until when, and why it was asked for. */
export function ExceptionNotice({ exception }: { readonly exception: Exception }) {
  const { words, format } = usePage();
  const { panel } = words;
  const sentence =
    exception.state === 'asked'
      ? panel.exception.asked
      : say(panel.exception[exception.state], { until: format.instant(exception.until) });
  return (
    <div className={`exception exception-${exception.state}`}>
      <Icon name="clock" />
      <div>
        <p>{sentence}</p>
        {exception.reason === '' ? null : (
          <p className="exception-reason">{say(panel.exception.reason, { reason: exception.reason })}</p>
        )}
      </div>
    </div>
  );
}
