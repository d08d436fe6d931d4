import type { ForgeMacro } from '../api/forge';
import { useTexts } from '../i18n/LanguageContext';
import { Dialog } from '../parts/Dialog';

interface MacroBrowserProps {
  readonly macros: readonly ForgeMacro[];
  readonly onChoose: (macro: ForgeMacro) => void;
  readonly onClose: () => void;
}

/** The macros that can be inserted. Confluence's own are not included. */
export function MacroBrowser({ macros, onChoose, onClose }: MacroBrowserProps) {
  const { t } = useTexts();
  const offered = macros.filter(({ isHidden }) => !isHidden);
  return (
    <Dialog title={t('wiki.browser.title')} onClose={onClose} closesOnOverlay>
      {offered.length === 0 && <p>{t('wiki.browser.none')}</p>}
      <ul className="wiki-browser">
        {offered.map((macro) => (
          <li key={macro.moduleKey}>
            <button
              type="button"
              onClick={() => {
                onChoose(macro);
              }}
            >
              <strong>{macro.title}</strong>
              {macro.description !== '' && <span>{macro.description}</span>}
            </button>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
