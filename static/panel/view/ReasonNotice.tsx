import { peopleText } from '../../../src/jira/richText/written';
import { isolated } from '../../../src/procedure/foreign';
import { say } from '../../../src/procedure/words';
import { Icon } from '../../shared/parts/Icon';
import { usePage } from '../../shared/page/PageContext';
import type { LastReason } from '../model/lastReason';
import { useInstalled } from './Installed';
import './reasonNotice.css';

/** The note with which the request came back, or the question to the requester, with its author and time. */
export function ReasonNotice({ reason }: { readonly reason: LastReason }) {
  const { words, format } = usePage();
  const { names, lang } = useInstalled();
  const texts = words.panel.reason;
  const { note } = reason;
  const by = reason.by === null ? words.reasons.somebody : isolated(reason.by);
  return (
    <section className="reason" aria-labelledby="reason-title">
      <Icon name="comment" />
      <div>
        <h2 id="reason-title" className="reason-title">
          <span lang={lang}>{names.transitions[reason.transition]}</span>
        </h2>
        {typeof note === 'string' ? (
          <p className="reason-none">{texts[note]}</p>
        ) : (
          <p className="reason-note">{peopleText(note.document, words.richText).trim()}</p>
        )}
        <p className="reason-by">{say(texts.by, { name: by, at: format.instant(reason.at) })}</p>
      </div>
    </section>
  );
}
