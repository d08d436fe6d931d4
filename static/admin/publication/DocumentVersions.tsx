import { useState } from 'react';
import type { PublicationView } from '../../../src/entry/publicationApi';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import { callPublication, type Reply } from '../../shared/publication/callPublication';
import { Publication } from '../../shared/publication/Publication';

/** The versions of the document of a project. They are read when somebody opens them. */
export function DocumentVersions({ projectId }: { readonly projectId: string }) {
  const { publication } = usePage().words.document;
  const [reply, setReply] = useState<Reply<PublicationView> | undefined>();
  const read = async (): Promise<void> => {
    setReply(await callPublication('publication', { projectId }));
  };
  return (
    <details
      className="detail-again"
      onToggle={({ currentTarget }) => {
        if (currentTarget.open && reply === undefined) void read();
      }}
    >
      <summary>{publication.title}</summary>
      {reply === undefined ? null : reply === null ? (
        <Problem>{publication.unreachable}</Problem>
      ) : reply.ok ? (
        <Publication projectId={projectId} first={reply.value} timeZone={undefined} />
      ) : (
        <Problem tone="warning">{reply.problem}</Problem>
      )}
    </details>
  );
}
