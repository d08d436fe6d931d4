import { peopleText } from '../../../src/jira/richText/written';
import { isolated } from '../../../src/procedure/foreign';
import { say, type Words } from '../../../src/procedure/words';
import { Icon } from '../../shared/parts/Icon';
import type { Format } from '../../shared/page/format';
import { usePage } from '../../shared/page/PageContext';
import type { Act, Exception } from '../model/exception';
import './exceptionNotice.css';

/** The exception to the Production hours: its state, its reason, and the people and times of its request and grant. */
export function ExceptionNotice({ exception }: { readonly exception: Exception }) {
  const { words, format } = usePage();
  const { panel } = words;
  const { state, asked } = exception;
  const reason = peopleText(exception.reason, words.richText).trim();
  return (
    <div className={`exception exception-${state}`}>
      <Icon name="clock" />
      <div>
        <p>{sentence(exception, words, format)}</p>
        {state === 'asked' ? null : (
          <p className="exception-reason">{say(panel.exception.askedBy, act(asked, words, format))}</p>
        )}
        {reason === '' ? null : (
          <p className="exception-reason exception-written">{say(panel.exception.reason, { reason })}</p>
        )}
      </div>
    </div>
  );
}

function sentence(exception: Exception, words: Words, format: Format): string {
  const texts = words.panel.exception;
  switch (exception.state) {
    case 'asked':
      return say(texts.asked, act(exception.asked, words, format));
    case 'used': {
      const { name } = act(exception.authorised, words, format);
      return say(texts.used, { name, at: format.instant(exception.used.at) });
    }
    default: {
      const until = format.instant(exception.until);
      return say(texts[exception.state], { ...act(exception.authorised, words, format), until });
    }
  }
}

function act({ by, at }: Act, { reasons }: Words, format: Format): { readonly name: string; readonly at: string } {
  return { name: by?.name == null ? reasons.somebody : isolated(by.name), at: format.instant(at) };
}
