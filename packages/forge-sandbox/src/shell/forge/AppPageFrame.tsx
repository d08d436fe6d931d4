import { useState } from 'react';
import type { ForgeModule } from '../api/forge';
import { createEventBus, memoryHistory } from '../bridge';
import { ForgeFrame } from './ForgeFrame';

interface AppPageFrameProps {
  readonly module: ForgeModule;
  /** Jira's data about the place. Give the same object for the same place. */
  readonly extension: object;
}

/** A whole page of the app, in the administration or in a project. It may have its own navigation. */
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
