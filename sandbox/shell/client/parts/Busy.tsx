import Spinner from '@atlaskit/spinner';
import { useTexts } from '../i18n/LanguageContext';

/** Something is on its way. */
export function Busy() {
  const { t } = useTexts();
  return (
    <div className="busy" role="status">
      <Spinner size="medium" label={t('busy.loading')} />
    </div>
  );
}
