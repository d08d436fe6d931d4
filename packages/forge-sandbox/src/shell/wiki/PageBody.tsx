import { useCallback, useState } from 'react';
import { macroOf } from '../../adf/macroNode';
import { AdfView } from '../adf/AdfView';
import type { AdfNode } from '../adf/node';
import type { WikiPageBody } from '../api/wiki';
import { createEventBus } from '../bridge';
import { useTexts } from '../i18n/LanguageContext';
import { ProblemMessage } from '../parts/ProblemMessage';
import { MacroFrame } from './MacroFrame';
import { useMacros } from './useMacros';

/** The text of a page with its macros in their frames. */
export function PageBody({ page }: { page: WikiPageBody }) {
  const { t } = useTexts();
  const { byKey, problem, reload } = useMacros();
  const [events] = useState(createEventBus);
  const extension = useCallback(
    (node: AdfNode) => {
      const macro = macroOf(node);
      if (macro === null || byKey === null) return null;
      const module = byKey.get(macro.extensionKey);
      if (module === undefined) return <p className="adf-picture">{t('wiki.macro.gone', { title: macro.title })}</p>;
      return <MacroFrame page={page} macro={macro} module={module} isEditing={false} events={events} />;
    },
    [byKey, page, events, t],
  );
  return (
    <>
      {problem !== null && <ProblemMessage title={t('forge.failed')} problem={problem} onRetry={reload} />}
      <AdfView value={page.body} isPage extension={extension} />
    </>
  );
}
