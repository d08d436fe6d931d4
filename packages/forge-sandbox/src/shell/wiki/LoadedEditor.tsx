import type { WikiPageBody } from '../api/wiki';
import { useTexts } from '../i18n/LanguageContext';
import { Busy } from '../parts/Busy';
import { ProblemMessage } from '../parts/ProblemMessage';
import { Editor } from './Editor';
import { useMacros } from './useMacros';

/** The editor, shown after the list of macros has loaded. */
export function LoadedEditor({ page }: { page: WikiPageBody }) {
  const { t } = useTexts();
  const { byKey, problem, reload } = useMacros();
  if (problem !== null) return <ProblemMessage title={t('forge.failed')} problem={problem} onRetry={reload} />;
  return byKey === null ? <Busy /> : <Editor page={page} macros={byKey} />;
}
