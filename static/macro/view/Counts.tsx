import { useState } from 'react';
import type { StepCounts } from '../../../src/entry/api/macro';
import { supportDocument } from '../../../src/document/content/supportDocument';
import { isolated } from '../../../src/procedure/foreign';
import { say } from '../../../src/procedure/words';
import { useDocument } from '../../shared/document/DocumentContext';
import { usePage } from '../../shared/page/PageContext';
import { StepCount } from './StepCount';

interface CountsProps {
  readonly counts: StepCounts;
  readonly siteUrl: string;
  readonly onRefresh: () => Promise<void>;
}

/** The number of open requests at each step. Each number links to them in Jira. */
export function Counts({ counts, siteUrl, onRefresh }: CountsProps) {
  const { words, language } = useDocument();
  const { format } = usePage();
  const [busy, setBusy] = useState(false);
  const { counts: texts } = words.document.macro;
  const number = new Intl.NumberFormat(language);
  const { project, steps, total, isComplete, at } = counts;
  const refresh = async (): Promise<void> => {
    setBusy(true);
    await onRefresh();
    setBusy(false);
  };
  return (
    <section className="macro-counts" aria-labelledby="counts-title">
      <h2 id="counts-title">{texts.title}</h2>
      <p>
        {say(texts.project, { name: isolated(project.name), key: project.key })}
        {' · '}
        <strong>{say(isComplete ? texts.total : texts.totalMore, { count: number.format(total) })}</strong>
      </p>
      <ol>
        {supportDocument(words).steps.map(({ step, title }) => (
          <StepCount
            key={step}
            step={step}
            title={title}
            count={steps[String(step)]?.count ?? 0}
            loads={counts}
            url={`${siteUrl}/issues/?jql=${encodeURIComponent(steps[String(step)]?.jql ?? '')}`}
          />
        ))}
      </ol>
      <p className="quiet">
        {texts.visible} {isComplete ? null : `${say(texts.capped, { count: number.format(total) })} `}
        {say(texts.at, { at: format.instant(Date.parse(at)) })}{' '}
        <button type="button" className="plain-button" disabled={busy} onClick={() => void refresh()}>
          {texts.refresh}
        </button>
      </p>
    </section>
  );
}
