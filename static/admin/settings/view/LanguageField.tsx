import { usePage } from '../../../shared/page/PageContext';
import { Field } from './Field';
import { useForm } from './FormContext';

const LANGUAGES = ['es', 'en'] as const;

export function LanguageField() {
  const { words } = usePage();
  const { draft, change, id, isInstalled } = useForm();
  return (
    <Field path="language" as="group">
      {(control) => (
        <>
          <div className="setting-choices">
            {LANGUAGES.map((language, index) => (
              <label key={language} className="setting-choice">
                <input
                  {...(index === 0 ? control : {})}
                  aria-invalid={undefined}
                  type="radio"
                  name={`${id}-language`}
                  checked={draft.language === language}
                  disabled={isInstalled}
                  onChange={() => {
                    change({ language });
                  }}
                />
                {words.admin.language[language]}
              </label>
            ))}
          </div>
          {isInstalled ? <p className="setting-hint">{words.problems.languageIsFixed}</p> : null}
        </>
      )}
    </Field>
  );
}
