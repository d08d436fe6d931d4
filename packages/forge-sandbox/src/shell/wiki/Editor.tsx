import Button from '@atlaskit/button/new';
import { Fragment, useCallback, useState } from 'react';
import { macroOf } from '../../adf/macroNode';
import type { MacroConfig, PlacedMacro } from '../../adf/macroNode';
import type { ForgeMacro } from '../api/forge';
import type { WikiPageBody } from '../api/wiki';
import { createEventBus } from '../bridge';
import { useTexts } from '../i18n/LanguageContext';
import { EditorBlock } from './EditorBlock';
import { MacroBlock } from './MacroBlock';
import { MacroBrowser } from './MacroBrowser';
import { MacroConfigDialog } from './MacroConfigDialog';
import { PublishForm } from './PublishForm';
import { useDraft } from './useDraft';

interface Configuring {
  readonly macro: PlacedMacro;
  readonly module: ForgeMacro;
  readonly config: NonNullable<ForgeMacro['config']>;
  /** Number of the block before which the macro is inserted; null for a macro in the page. */
  readonly insertAt: number | null;
}

/** Edits a page: its title, its plain paragraphs, and its macros. */
export function Editor({ page, macros }: { page: WikiPageBody; macros: ReadonlyMap<string, ForgeMacro> }) {
  const { t } = useTexts();
  const [events] = useState(createEventBus);
  const { draft, setTitle, setText, save, remove } = useDraft(page);
  /** The position for which a macro is being chosen. */
  const [at, setAt] = useState<number | null>(null);
  const [configuring, setConfiguring] = useState<Configuring | null>(null);
  const insertAt = configuring?.insertAt ?? null;
  const saveConfig = useCallback(
    (macro: PlacedMacro, config: MacroConfig) => {
      save({ ...macro, config }, insertAt);
    },
    [save, insertAt],
  );
  const close = useCallback(() => {
    setConfiguring(null);
  }, []);

  const choose = (module: ForgeMacro, index: number): void => {
    const { extensionKey, title, config } = module;
    const macro = { extensionKey, title, localId: crypto.randomUUID(), config: {} };
    setAt(null);
    // If the configuration opens, closing it without saving cancels the insertion (documented).
    if (config?.opensOnInsert === true) setConfiguring({ macro, module, config, insertAt: index });
    else save(macro, index);
  };

  const gap = (index: number) => (
    <div className="wiki-gap">
      <Button
        appearance="subtle"
        spacing="compact"
        onClick={() => {
          setAt(index);
        }}
      >
        {t('wiki.edit.insert')}
        <span className="visually-hidden"> {t('wiki.edit.insertAt', { position: index + 1 })}</span>
      </Button>
    </div>
  );

  return (
    <>
      <PublishForm page={page} draft={draft} onTitle={setTitle}>
        {gap(0)}
        {draft.body.content.map((node, index) => {
          const macro = macroOf(node);
          const module = macro === null ? undefined : macros.get(macro.extensionKey);
          return (
            <Fragment key={macro?.localId ?? index}>
              {macro === null ? (
                <EditorBlock node={node} index={index} onText={setText} />
              ) : (
                <MacroBlock
                  page={page}
                  macro={macro}
                  module={module}
                  events={events}
                  onConfigure={() => {
                    const config = module?.config ?? null;
                    if (module !== undefined && config !== null) {
                      setConfiguring({ macro, module, config, insertAt: null });
                    }
                  }}
                  onRemove={() => {
                    remove(macro.localId);
                  }}
                />
              )}
              {gap(index + 1)}
            </Fragment>
          );
        })}
      </PublishForm>
      {at !== null && (
        <MacroBrowser
          macros={[...macros.values()]}
          onChoose={(module) => {
            choose(module, at);
          }}
          onClose={() => {
            setAt(null);
          }}
        />
      )}
      {configuring !== null && (
        <MacroConfigDialog
          page={page}
          macro={configuring.macro}
          module={configuring.module}
          config={configuring.config}
          isInserting={insertAt !== null}
          events={events}
          onSave={saveConfig}
          onClose={close}
        />
      )}
    </>
  );
}
