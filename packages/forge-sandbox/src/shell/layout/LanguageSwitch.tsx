import { useTexts } from '../i18n/LanguageContext';
import { LANGUAGES, translate } from '../i18n/translate';
import type { Language } from '../i18n/translate';
import '../parts/buttons.css';

/** Each language has its own name in itself, so that its speakers recognise it. */
export function LanguageSwitch({ onChoose }: { onChoose: (language: Language) => void }) {
  const { t, language } = useTexts();
  return (
    <div className="switch" role="group" aria-label={t('language.label')}>
      {LANGUAGES.map((option) => (
        <button
          key={option}
          type="button"
          className="icon-button"
          lang={option}
          title={translate(option, 'language.name')}
          aria-pressed={option === language}
          onClick={() => {
            onChoose(option);
          }}
        >
          {option.toUpperCase()}
          <span className="visually-hidden"> {translate(option, 'language.name')}</span>
        </button>
      ))}
    </div>
  );
}
