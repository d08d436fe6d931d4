import { useMemo } from 'react';
import type { PlacedMacro } from '../../adf/macroNode';
import type { ForgeMacro } from '../api/forge';
import type { WikiPage } from '../api/wiki';
import type { EventBus } from '../bridge';
import { ForgeFrame } from '../forge/ForgeFrame';
import { macroExtension } from './macroExtension';

interface MacroFrameProps {
  readonly page: WikiPage;
  readonly macro: PlacedMacro;
  readonly module: ForgeMacro;
  readonly isEditing: boolean;
  readonly events: EventBus;
}

/** A macro in its place in a page. It restarts after a change of its configuration. */
export function MacroFrame({ page, macro, module, isEditing, events }: MacroFrameProps) {
  // Equal data must give the same object: a new one would reload the frame.
  const words = JSON.stringify(macroExtension(page, macro.config, { is: isEditing ? 'edited' : 'viewed' }));
  const extension = useMemo(() => JSON.parse(words) as object, [words]);
  return (
    <section className="wiki-macro" aria-label={module.title}>
      <ForgeFrame
        title={module.title}
        moduleKey={module.moduleKey}
        resourceUrl={module.resourceUrl}
        extension={extension}
        localId={macro.localId}
        events={events}
      />
    </section>
  );
}
