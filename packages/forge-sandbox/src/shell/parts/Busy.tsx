import Spinner from '@atlaskit/spinner';
import { useTexts } from '../i18n/LanguageContext';

/** Shows that something is loading. */
export function Busy() {
  const { t } = useTexts();
  return (
    <div className="busy" role="status">
      <Spinner size="medium" label={t('busy.loading')} />
    </div>
  );
}
