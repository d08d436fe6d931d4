import { useEffect, useRef, useState } from 'react';
import type { Comparison, Side, VersionView } from '../../../src/entry/api/publication';
import { isolated } from '../../../src/procedure/foreign';
import type { VersionSummary } from '../../../src/document/versions/version';
import { say } from '../../../src/procedure/words';
import { ChangeList } from '../document/ChangeList';
import { usePage } from '../page/PageContext';
import { Problem } from '../parts/Problem';
import { callPublication } from './callPublication';
import { CompareWith } from './CompareWith';
import { useNames } from './useNames';
import { VersionDocument } from './VersionDocument';

interface VersionsProps {
  readonly projectId: string;
  readonly versions: readonly VersionSummary[];
}

type Shown =
  | { readonly kind: 'version'; readonly value: VersionView }
  | { readonly kind: 'comparison'; readonly from: number; readonly to: Side; readonly value: Comparison };

/** The published versions, newest first, to read or to compare with another one or with the values in force. */
export function Versions({ projectId, versions }: VersionsProps) {
  const { words, format } = usePage();
  const texts = words.document.publication;
  const [shown, setShown] = useState<Shown | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const nameOf = useNames(versions.map(({ by }) => by));
  const read = async (version: number): Promise<void> => {
    const reply = await callPublication('version', { projectId, version });
    setProblem(reply?.ok === true ? null : (reply?.problem ?? texts.unreachable));
    if (reply?.ok === true) setShown({ kind: 'version', value: reply.value });
  };
  const compare = async (from: number, to: Side): Promise<void> => {
    const reply = await callPublication('compare', { projectId, from, to });
    setProblem(reply?.ok === true ? null : (reply?.problem ?? texts.unreachable));
    if (reply?.ok === true) setShown({ kind: 'comparison', from, to, value: reply.value });
  };
  if (versions.length === 0) return <p className="quiet">{texts.none}</p>;
  return (
    <>
      <ul className="versions">
        {versions.map(({ version, at, by, hash }) => (
          <li key={version}>
            <p>
              <strong>{say(texts.versionOf, { version, at: format.instant(Date.parse(at)) })}</strong>{' '}
              {say(texts.by, { name: isolated(nameOf(by)) })}
            </p>
            <p className="quiet versions-hash">{say(texts.hash, { hash })}</p>
            <div className="versions-buttons">
              <button type="button" className="plain-button" onClick={() => void read(version)}>
                {texts.read} <span className="visually-hidden">{say(texts.version, { version })}</span>
              </button>
              <CompareWith
                version={version}
                versions={versions}
                onCompare={(side) => {
                  void compare(version, side);
                }}
              />
            </div>
          </li>
        ))}
      </ul>
      {problem === null ? null : <Problem tone="warning">{problem}</Problem>}
      {shown === null ? null : <ShownVersion shown={shown} />}
    </>
  );
}

/**
 * The requested version or comparison. The focus moves to its heading, because a whole document is too long to
 * announce.
 */
function ShownVersion({ shown }: { readonly shown: Shown }) {
  const { words } = usePage();
  const texts = words.document.publication;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, [shown]);
  if (shown.kind === 'version') return <VersionDocument version={shown.value} heading={heading} />;
  const sideName = (side: Side): string => (side === 'present' ? texts.present : say(texts.version, { version: side }));
  return (
    <section aria-labelledby="comparison-title" className="versions-shown">
      <h3 id="comparison-title" ref={heading} tabIndex={-1}>
        {texts.differences}: {sideName(shown.from)} → {sideName(shown.to)}
      </h3>
      {shown.value.length === 0 ? <p>{texts.same}</p> : <ChangeList changes={shown.value} />}
    </section>
  );
}
