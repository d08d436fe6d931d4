import { useMemo, useState } from 'react';
import type { PublicationView } from '../../../src/entry/api/publication';
import { dateFormat } from '../../../src/document/page/dates';
import { documentValues } from '../../../src/document/content/values';
import { DEFAULT_SETTINGS } from '../../../src/procedure/settings';
import { Diagram } from '../../shared/document/Diagram';
import { DocumentContext } from '../../shared/document/DocumentContext';
import { DocumentTable } from '../../shared/document/DocumentTable';
import { Readings } from '../../shared/document/Readings';
import { usePage } from '../../shared/page/PageContext';
import { Problem } from '../../shared/parts/Problem';
import { callPublication, type Reply } from '../../shared/publication/callPublication';
import { Publication } from '../../shared/publication/Publication';
import './procedure.css';

interface ProcedureProps {
  readonly projectId: string;
  readonly first: Reply<PublicationView>;
  readonly timeZone: string | undefined;
}

/**
 * The procedure's page in its project. Everyone there sees the document and its versions. The head of systems also sees
 * the button to publish, without being an administrator.
 */
export function Procedure({ projectId, first, timeZone }: ProcedureProps) {
  const { words, language } = usePage();
  const { publication: texts, macro } = words.document;
  const [reply, setReply] = useState(first);
  const onRetry = (): void => {
    void callPublication('publication', { projectId }).then(setReply);
  };
  const settings = reply?.ok === true ? reply.value.settings : DEFAULT_SETTINGS;
  const document = useMemo(
    () => ({
      words,
      language,
      values: documentValues(settings, language),
      dates: dateFormat(language, timeZone),
      hasTable: true,
    }),
    [words, language, settings, timeZone],
  );
  return (
    <main className="procedure">
      <h1>{words.document.title}</h1>
      <p className="quiet">{texts.pageIntro}</p>
      {reply === null ? (
        <Problem retry={{ label: macro.retry, onRetry }}>{texts.unreachable}</Problem>
      ) : reply.ok ? (
        <>
          <Publication projectId={projectId} first={reply.value} timeZone={timeZone} />
          <DocumentContext.Provider value={document}>
            <DocumentTable />
            <Diagram counts={null} />
            <Readings />
          </DocumentContext.Provider>
        </>
      ) : (
        <Problem tone="warning">{reply.problem}</Problem>
      )}
    </main>
  );
}
