import { useCallback, useState } from 'react';
import type { MacroConfig, PlacedMacro } from '../../adf/macroNode';
import type { ForgeMacro } from '../api/forge';
import type { WikiPage } from '../api/wiki';
import type { EventBus } from '../bridge';
import { ForgeFrame } from '../forge/ForgeFrame';
import { sizeOf } from '../forge/places';
import { Dialog } from '../parts/Dialog';
import { macroExtension } from './macroExtension';
import { submissionOf } from './submission';

interface MacroConfigDialogProps {
  readonly page: WikiPage;
  readonly macro: PlacedMacro;
  readonly module: ForgeMacro;
  readonly config: NonNullable<ForgeMacro['config']>;
  readonly isInserting: boolean;
  readonly events: EventBus;
  /** Called if the app submits. Memoised. */
  readonly onSave: (macro: PlacedMacro, config: MacroConfig) => void;
  /** Called if the app closes the dialog, or if the person does before the app runs. Memoised. */
  readonly onClose: () => void;
}

/**
 * The app's page that configures a macro. As on the platform, it has its own title and its own buttons to leave. Once
 * it runs, neither Escape nor a click beside it closes it (documented).
 */
export function MacroConfigDialog(props: MacroConfigDialogProps) {
  const { page, macro, module, config, isInserting, events, onSave, onClose } = props;
  const [isRunning, setIsRunning] = useState(false);
  // The macro at the start: saving without closing must not reload the page.
  const [began] = useState(macro);
  const [extension] = useState(() => macroExtension(page, macro.config, { is: 'configured', isInserting }));
  const run = useCallback(() => {
    setIsRunning(true);
  }, []);
  const submit = useCallback(
    (payload: unknown) => {
      const { config: submitted, keepEditing } = submissionOf(payload);
      onSave(began, submitted);
      if (!keepEditing) onClose();
    },
    [began, onSave, onClose],
  );
  return (
    <Dialog
      title={config.title}
      size={sizeOf(config.size ?? 'medium')}
      isBare
      closesOnEscape={false}
      closesOnOverlay={!isRunning}
      onClose={onClose}
    >
      <ForgeFrame
        title={config.title}
        moduleKey={module.moduleKey}
        resourceUrl={config.resourceUrl}
        extension={extension}
        localId={macro.localId}
        events={events}
        onClose={onClose}
        onSubmit={submit}
        onRunning={run}
      />
    </Dialog>
  );
}
