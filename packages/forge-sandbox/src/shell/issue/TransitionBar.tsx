import Button from '@atlaskit/button/new';
import { useEffect, useRef, useState } from 'react';
import type { Problem } from '../api/answer';
import type { Issue } from '../api/issues';
import { sendTransition } from '../api/transitions';
import type { Transition } from '../api/transitions';
import { useTexts } from '../i18n/LanguageContext';
import { ProblemMessage } from '../parts/ProblemMessage';
import { StatusLozenge } from '../parts/StatusLozenge';
import { useSession } from '../session/SessionContext';
import type { Loaded } from '../session/useLoaded';
import { TransitionDialog } from './TransitionDialog';

interface TransitionBarProps {
  readonly issue: Issue;
  readonly transitions: Loaded<Transition[]>;
  readonly onChanged: () => void;
}

/** The status and a button for each transition. One without a screen runs at once; one with a screen opens it. */
export function TransitionBar({ issue, transitions, onChanged }: TransitionBarProps) {
  const { t } = useTexts();
  const { api } = useSession();
  const [open, setOpen] = useState<Transition | null>(null);
  const [sending, setSending] = useState<string | null>(null);
  const [blocked, setBlocked] = useState<{ readonly name: string; readonly problem: Problem } | null>(null);
  const bar = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);
  const { status } = issue.known;

  useEffect(() => {
    // The focused button disappears with its status. Keep the focus in the bar.
    if (hasMoved.current && document.activeElement === document.body) bar.current?.focus();
  }, [transitions.value]);

  const done = () => {
    hasMoved.current = true;
    setOpen(null);
    onChanged();
  };

  const take = async (transition: Transition) => {
    setBlocked(null);
    if (transition.hasScreen) {
      setOpen(transition);
      return;
    }
    setSending(transition.id);
    const answer = await sendTransition(api, issue.key, {
      transitionId: transition.id,
      fields: {},
      comment: null,
      files: [],
    });
    setSending(null);
    if (answer.ok) done();
    else setBlocked({ name: transition.name, problem: answer.problem });
  };

  return (
    <>
      <div className="transitions" ref={bar} tabIndex={-1}>
        <span className="transitions-status" role="status" aria-label={t('field.status')}>
          <StatusLozenge name={status.name} category={status.statusCategory.key} spacing="spacious" />
        </span>
        <div className="button-row" role="group" aria-label={t('transition.label')}>
          {transitions.value?.map((transition) => (
            <Button
              key={transition.id}
              isLoading={sending === transition.id}
              title={t('transition.leadsTo', { status: transition.to.name })}
              onClick={() => void take(transition)}
            >
              {transition.name}
            </Button>
          ))}
        </div>
      </div>
      {transitions.value?.length === 0 && <p className="transitions-none">{t('transition.none')}</p>}
      {transitions.problem !== null && (
        <ProblemMessage
          title={t('transition.failedToLoad')}
          problem={transitions.problem}
          onRetry={transitions.reload}
        />
      )}
      {blocked !== null && (
        <ProblemMessage title={t('transition.blocked', { name: blocked.name })} problem={blocked.problem} />
      )}
      {open !== null && (
        <TransitionDialog
          issue={issue}
          transition={open}
          onClose={() => {
            setOpen(null);
          }}
          onDone={done}
        />
      )}
    </>
  );
}
