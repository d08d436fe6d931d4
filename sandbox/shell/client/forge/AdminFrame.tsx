import { useState } from 'react';
import type { ForgeModule } from '../api/forge';
import { createEventBus, memoryHistory } from '../bridge';
import { ForgeFrame } from './ForgeFrame';

/** An administration page is about the whole site: it has no issue and no project to name. */
const NO_EXTENSION = {};

/** One administration page of the app. It may navigate inside itself. */
export function AdminFrame({ module: { moduleKey, title, resourceUrl } }: { module: ForgeModule }) {
  const [events] = useState(createEventBus);
  const [history] = useState(memoryHistory);
  return (
    <section>
      <h2>{title}</h2>
      <ForgeFrame
        title={title}
        moduleKey={moduleKey}
        resourceUrl={resourceUrl}
        extension={NO_EXTENSION}
        events={events}
        history={history}
      />
    </section>
  );
}
