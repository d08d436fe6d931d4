import SectionMessage from '@atlaskit/section-message';
import Button from '@atlaskit/button/new';
import { useEffect, useRef } from 'react';
import type { Problem } from '../api/answer';
import { useTexts } from '../i18n/LanguageContext';
import type { Texts } from '../i18n/texts';

/** The sentences that describe a problem, Jira's own first. Messages for fields are not included. */
export function sentencesOf(problem: Problem, { t }: Texts): readonly string[] {
  switch (problem.kind) {
    case 'unreachable':
      return [t('problem.unreachable')];
    case 'unexpected':
      return [t('problem.unexpected'), problem.detail];
    case 'refused':
      if (problem.errorMessages.length > 0) return problem.errorMessages;
      if (Object.keys(problem.errors).length > 0) return [t('problem.seeFields')];
      return [t('problem.refused', { status: problem.status })];
  }
}

interface ProblemMessageProps {
  readonly title: string;
  readonly problem: Problem;
  /** Messages that belong to no field on the screen. They are shown here too. */
  readonly more?: readonly string[];
  readonly onRetry?: () => void;
}

/** Shows a problem and its remedy at once, also to screen readers. */
export function ProblemMessage({ title, problem, more = [], onRetry }: ProblemMessageProps) {
  const texts = useTexts();
  const message = useRef<HTMLDivElement>(null);
  useEffect(() => {
    message.current?.scrollIntoView({ block: 'nearest' });
  }, [problem]);
  const sentences = [...sentencesOf(problem, texts), ...more];
  return (
    <div role="alert" className="problem" ref={message}>
      <SectionMessage appearance="error" title={title}>
        {sentences.map((sentence, index) => (
          <p key={index} className="problem-sentence">
            {sentence}
          </p>
        ))}
        {onRetry !== undefined && (
          <div className="problem-action">
            <Button onClick={onRetry}>{texts.t('problem.retry')}</Button>
          </div>
        )}
      </SectionMessage>
    </div>
  );
}
