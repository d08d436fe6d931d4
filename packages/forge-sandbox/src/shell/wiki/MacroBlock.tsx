import Button from '@atlaskit/button/new';
import type { PlacedMacro } from '../../adf/macroNode';
import type { ForgeMacro } from '../api/forge';
import type { WikiPage } from '../api/wiki';
import type { EventBus } from '../bridge';
import { useTexts } from '../i18n/LanguageContext';
import { MacroFrame } from './MacroFrame';

interface MacroBlockProps {
  readonly page: WikiPage;
  readonly macro: PlacedMacro;
  /** Undefined for a macro of another app. */
  readonly module: ForgeMacro | undefined;
  readonly events: EventBus;
  readonly onConfigure: () => void;
  readonly onRemove: () => void;
}

/** A macro in the editor, under a bar with its actions. */
export function MacroBlock({ page, macro, module, events, onConfigure, onRemove }: MacroBlockProps) {
  const { t } = useTexts();
  const title = module?.title ?? macro.title;
  return (
    <section className="wiki-block-macro" aria-label={title}>
      <div className="wiki-block-bar">
        <strong>{title}</strong>
        <span className="button-row">
          {module?.config !== null && module !== undefined && (
            <Button spacing="compact" aria-label={t('wiki.edit.configureOne', { title })} onClick={onConfigure}>
              {t('wiki.edit.configure')}
            </Button>
          )}
          <Button spacing="compact" aria-label={t('wiki.edit.removeOne', { title })} onClick={onRemove}>
            {t('wiki.edit.remove')}
          </Button>
        </span>
      </div>
      {module === undefined ? (
        <p className="adf-picture">{t('wiki.macro.gone', { title })}</p>
      ) : (
        <MacroFrame page={page} macro={macro} module={module} isEditing events={events} />
      )}
    </section>
  );
}
