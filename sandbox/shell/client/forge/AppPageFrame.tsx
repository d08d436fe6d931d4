import { useState } from 'react';
import type { ForgeModule } from '../api/forge';
import { createEventBus, memoryHistory } from '../bridge';
import { ForgeFrame } from './ForgeFrame';

interface AppPageFrameProps {
  readonly module: ForgeModule;
  /** What Jira says about the place; give the same object for the same place. */
  readonly extension: object;
}

/** A whole page of the app, of the administration or of a project. It may navigate inside itself. */
export function AppPageFrame({ module: { moduleKey, title, resourceUrl }, extension }: AppPageFrameProps) {
  const [events] = useState(createEventBus);
  const [history] = useState(memoryHistory);
  return (
    <section>
      <h2>{title}</h2>
      <ForgeFrame
        title={title}
        moduleKey={moduleKey}
        resourceUrl={resourceUrl}
        extension={extension}
        events={events}
        history={history}
      />
    </section>
  );
}
