import { useState } from 'react';
import type { PublicationView } from '../../../src/entry/api/publication';
import { say } from '../../../src/procedure/words';
import { ChangeList } from '../document/ChangeList';
import { usePage } from '../page/PageContext';
import { Problem } from '../parts/Problem';
import '../style/fields.css';
import { callPublication } from './callPublication';

interface PublishFormProps {
  readonly projectId: string;
  readonly publication: PublicationView;
  readonly onPublished: (publication: PublicationView) => void;
}

/** The content to publish, and the button for it. Only the head of systems has the button. */
export function PublishForm({ projectId, publication, onPublished }: PublishFormProps) {
  const { words } = usePage();
  const texts = words.document.publication;
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { status, latest, changes, hash, mayPublish } = publication;

  const publish = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const reply = await callPublication('publish', { projectId, hash });
    setBusy(false);
    if (reply?.ok === true) onPublished(reply.value);
    else setProblem(reply?.problem ?? texts.unreachable);
  };

  const version = latest?.version ?? 0;
  const isFinal = status === 'final';
  return (
    <div className="publication-form">
      {changes.length === 0 ? null : <ChangeList changes={changes} />}
      {mayPublish ? (
        <p>{isFinal ? say(texts.nothingToPublish, { version }) : say(texts.publishAs, { version: version + 1 })}</p>
      ) : (
        <p className="quiet">{texts.onlyHead}</p>
      )}
      {problem === null ? null : <Problem tone="warning">{problem}</Problem>}
      {mayPublish && !isFinal ? (
        <button type="button" className="primary-button" disabled={busy} onClick={() => void publish()}>
          {busy ? texts.publishing : texts.publish}
        </button>
      ) : null}
    </div>
  );
}
