import { useEffect, useState } from 'react';
import type { PublicationView } from '../../../src/entry/api/publication';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import { callPublication, type Reply } from '../../shared/publication/callPublication';
import { Publication } from '../../shared/publication/Publication';

/** The versions of a project's document. */
export function DocumentVersions({ projectId }: { readonly projectId: string }) {
  const { publication } = usePage().words.document;
  const [reply, setReply] = useState<Reply<PublicationView> | undefined>();
  useEffect(() => {
    let dropped = false;
    void callPublication('publication', { projectId }).then((answer) => {
      if (!dropped) setReply(answer);
    });
    return () => {
      dropped = true;
    };
  }, [projectId]);
  if (reply === undefined) return <span className="admin-skeleton" />;
  if (reply === null) return <Problem>{publication.unreachable}</Problem>;
  if (!reply.ok) return <Problem tone="warning">{reply.problem}</Problem>;
  return <Publication projectId={projectId} first={reply.value} timeZone={undefined} />;
}
