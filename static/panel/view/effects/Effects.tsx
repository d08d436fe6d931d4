import { useState } from 'react';
import type { UnfinishedEffect } from '../../../../src/jira/issue/unfinishedEffects';
import { Problem } from '../../../shared/parts/Problem';
import { usePage } from '../../../shared/page/PageContext';
import type { EffectsView } from '../../../../src/entry/api/panel';
import { callResolver } from '../../../shared/page/callResolver';
import { merged, ofLedger, ofProperty, type ShownEffect } from '../../model/effects';
import { EffectItem } from './EffectItem';
import './effects.css';

interface EffectsProps {
  readonly unfinished: readonly UnfinishedEffect[];
  /** True if the evidence is incorrect, even without a failed effect. */
  readonly evidenceOpen: boolean;
  readonly onChange: () => void;
}

type Busy = 'effects' | 'retry' | null;

/**
 * The effects of the last steps. Unfinished ones come from the request itself and show at once. A click reads the
 * finished ones, so opening the panel calls no function of the app.
 */
export function Effects({ unfinished, evidenceOpen, onChange }: EffectsProps) {
  const { effects: words } = usePage().words;
  const [busy, setBusy] = useState<Busy>(null);
  const [known, setKnown] = useState<readonly ShownEffect[] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [said, setSaid] = useState('');

  const ask = async (functionKey: 'effects' | 'retry'): Promise<void> => {
    setBusy(functionKey);
    setProblem(null);
    setSaid('');
    const reply = await callResolver<EffectsView>(functionKey, {});
    setBusy(null);
    if (reply.state !== 'ok') {
      setProblem(reply.state === 'refused' ? reply.problem : words.problems.unreachable);
      return;
    }
    const shown = reply.value.effects.map(ofLedger);
    setKnown(shown);
    if (functionKey === 'effects') return;
    setSaid(shown.some(isOpen) ? words.stillUnfinished : words.retried);
    onChange();
  };

  const shown = merged(known ?? [], unfinished.map(ofProperty));
  const open = shown.some(isOpen);
  return (
    <section className="effects" aria-labelledby="effects-title" aria-busy={busy !== null}>
      <h2 id="effects-title" className="effects-title">
        {words.title}
      </h2>
      <p className={open ? 'effects-open' : 'quiet'}>{sentence(open, known, words)}</p>
      {shown.length === 0 ? null : (
        <ul>
          {shown.map((effect) => (
            <EffectItem key={effect.key} effect={effect} />
          ))}
        </ul>
      )}
      {problem === null ? null : <Problem tone="warning">{problem}</Problem>}
      <p className="effects-said" role="status">
        {said}
      </p>
      <p className="effects-actions">
        {open || evidenceOpen ? (
          <button type="button" className="plain-button" disabled={busy !== null} onClick={() => void ask('retry')}>
            {busy === 'retry' ? words.retrying : words.retry}
          </button>
        ) : null}
        <button type="button" className="plain-button" disabled={busy !== null} onClick={() => void ask('effects')}>
          {busy === 'effects' ? words.loading : words.details}
        </button>
      </p>
    </section>
  );
}

const isOpen = ({ state }: ShownEffect): boolean => state === 'failed' || state === 'givenUp';

function sentence(
  open: boolean,
  known: readonly ShownEffect[] | null,
  words: { readonly unfinished: string; readonly fine: string; readonly none: string },
): string {
  if (open) return words.unfinished;
  return known?.length === 0 ? words.none : words.fine;
}
