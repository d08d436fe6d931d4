import { useTexts } from '../i18n/LanguageContext';
import { Page } from '../layout/Page';
import { Link } from '../routing/location';

export function UnknownPage() {
  const { t } = useTexts();
  return (
    <Page title={t('unknown.title')}>
      <div className="empty">
        <h1>{t('unknown.title')}</h1>
        <p>
          <Link to="/">{t('unknown.back')}</Link>
        </p>
      </div>
    </Page>
  );
}
