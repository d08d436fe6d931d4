import SectionMessage from '@atlaskit/section-message';
import { useCallback } from 'react';
import { macroOf } from '../../adf/macroNode';
import { AdfView } from '../adf/AdfView';
import type { AdfNode } from '../adf/node';
import type { WikiExport } from '../api/wiki';
import { useTexts } from '../i18n/LanguageContext';

/** A page without frames: its text with the export of each macro. A failed export is reported at its place. */
export function ExportedText({ exported }: { exported: WikiExport }) {
  const { t } = useTexts();
  const { document, problems } = exported;
  const extension = useCallback(
    (node: AdfNode) => {
      const macro = macroOf(node);
      const problem = problems.find(({ localId }) => localId === macro?.localId);
      if (problem === undefined) return null;
      return (
        <SectionMessage appearance="error" title={t('wiki.export.macroFailed', { title: problem.title })}>
          <p className="problem-sentence">{problem.message}</p>
        </SectionMessage>
      );
    },
    [problems, t],
  );
  return (
    <div className="wiki-paper">
      <p className="wiki-paper-title">{exported.version.title}</p>
      <AdfView value={document} isPage isStatic extension={extension} />
    </div>
  );
}
