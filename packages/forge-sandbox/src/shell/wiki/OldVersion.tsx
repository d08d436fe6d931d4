import SectionMessage from '@atlaskit/section-message';
import type { WikiExport } from '../api/wiki';
import { useTexts } from '../i18n/LanguageContext';
import { Link } from '../routing/location';
import { ExportedText } from './ExportedText';
import { wikiPath } from './place';

/** A version in the page's history. Macros are text, as in Confluence's history (documented). */
export function OldVersion({ page }: { page: WikiExport }) {
  const { t } = useTexts();
  const { number } = page.version;
  return (
    <>
      <SectionMessage title={t('wiki.old.title', { number, newest: page.newestVersion })}>
        <p>{t('wiki.old.about')}</p>
        <p>
          <Link to={wikiPath(page)}>{t('wiki.old.newest')}</Link>
        </p>
      </SectionMessage>
      <ExportedText exported={page} />
    </>
  );
}
