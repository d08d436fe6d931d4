import { useEffect, useState } from 'react';
import type { PublicationView } from '../../../src/entry/publicationApi';
import { DATA_KEYS, type DocumentData } from '../../../src/procedure/document/data';
import { say } from '../../../src/procedure/words';
import { ChangeList } from '../document/ChangeList';
import { DataFields } from '../document/DataFields';
import { usePage } from '../page/PageContext';
import { Problem } from '../parts/Problem';
import { callPublication } from './callPublication';

interface PublishFormProps {
  readonly projectId: string;
  readonly publication: PublicationView;
  readonly onPublished: (publication: PublicationView) => void;
}

/** Milliseconds after the last key until what would be published is asked for again. */
const PAUSE = 300;

const isSame = (one: DocumentData, other: DocumentData): boolean => DATA_KEYS.every((key) => one[key] === other[key]);

/** What would be published, and the button that does it; only the head of systems has the button. */
export function PublishForm({ projectId, publication, onPublished }: PublishFormProps) {
  const { words } = usePage();
  const texts = words.document.publication;
  const [data, setData] = useState(publication.data);
  const [offer, setOffer] = useState(publication);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const isAsked = isSame(data, offer.data);

  useEffect(() => {
    if (isAsked) return undefined;
    let stopped = false;
    const timer = setTimeout(() => {
      void callPublication('publication', { projectId, data }).then((reply) => {
        if (stopped) return;
        if (reply?.ok === true) setOffer({ ...reply.value, data });
        else setProblem(reply?.problem ?? texts.unreachable);
      });
    }, PAUSE);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [isAsked, data, projectId, texts.unreachable]);

  const publish = async (): Promise<void> => {
    setBusy(true);
    setProblem(null);
    const reply = await callPublication('publish', { projectId, data, hash: offer.hash });
    setBusy(false);
    if (reply?.ok === true) onPublished(reply.value);
    else setProblem(reply?.problem ?? texts.unreachable);
  };

  const next = (publication.latest?.version ?? 0) + 1;
  const changes = offer.changes.length === 0 ? null : <ChangeList changes={offer.changes} />;
  if (!publication.mayPublish) {
    return (
      <>
        {changes}
        <p className="quiet">{texts.onlyHead}</p>
      </>
    );
  }
  const isFinal = isAsked && offer.status === 'final';
  return (
    <form
      className="publication-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isAsked && !isFinal && !busy) void publish();
      }}
    >
      <DataFields
        title={texts.data}
        hint={words.document.config.dataHint}
        data={data}
        onChange={(changed) => {
          setData(changed);
          setProblem(null);
        }}
      />
      {changes}
      <p>{isFinal ? say(texts.nothingToPublish, { version: next - 1 }) : say(texts.publishAs, { version: next })}</p>
      {problem === null ? null : <Problem tone="warning">{problem}</Problem>}
      <button type="submit" className="primary-button" disabled={busy || !isAsked || isFinal}>
        {busy ? texts.publishing : texts.publish}
      </button>
    </form>
  );
}
