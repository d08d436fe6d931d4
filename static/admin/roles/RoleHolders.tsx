import { useCallback, useEffect, useId, useState } from 'react';
import { say } from '../../../src/procedure/words';
import { Lozenge } from '../../shared/parts/Lozenge';
import { Notice } from '../../shared/parts/Notice';
import { Problem } from '../../shared/parts/Problem';
import { usePage } from '../../shared/page/PageContext';
import { readHolders, type RoleHolding } from './readHolders';
import './roleHolders.css';

/** `null` during the reading. */
type Read = readonly RoleHolding[] | 'failed' | null;

/** The present holders of each role in a project. A role without holders is highlighted. */
export function RoleHolders({ projectId }: { readonly projectId: string }) {
  const { words } = usePage();
  const { holders } = words.settings;
  const [read, setRead] = useState<Read>(null);
  const [turn, setTurn] = useState(0);
  const headingId = useId();
  useEffect(() => {
    let dropped = false;
    void readHolders(projectId).then((found) => {
      if (!dropped) setRead(found ?? 'failed');
    });
    return () => {
      dropped = true;
    };
  }, [projectId, turn]);
  const onRetry = useCallback(() => {
    setRead(null);
    setTurn((before) => before + 1);
  }, []);
  return (
    <section className="holders" aria-labelledby={headingId}>
      <h3 id={headingId}>{holders.title}</h3>
      <p className="quiet">{holders.hint}</p>
      {read === null ? (
        <p className="quiet" role="status">
          {holders.reading}
        </p>
      ) : read === 'failed' ? (
        <Problem retry={{ label: words.admin.retry, onRetry }}>{holders.failed}</Problem>
      ) : (
        <HolderList holdings={read} />
      )}
    </section>
  );
}

function HolderList({ holdings }: { readonly holdings: readonly RoleHolding[] }) {
  const { words, language } = usePage();
  const { holders } = words.settings;
  const empty = holdings.filter(({ actors }) => actors === null || actors.length === 0);
  const names = empty.map(({ role }) => words.roles[role]);
  const items = new Intl.ListFormat(language, { type: 'conjunction' }).format(names);
  return (
    <>
      {empty.length === 0 ? null : (
        <Notice tone="warning">
          <p>{say(holders.emptyRoles, { items })}</p>
        </Notice>
      )}
      <dl>
        {holdings.map(({ role, actors }) => (
          <div key={role} className="holder">
            <dt>{words.roles[role]}</dt>
            <dd>
              {actors === null || actors.length === 0 ? (
                <Lozenge tone="warning">{actors === null ? holders.missing : holders.empty}</Lozenge>
              ) : (
                <ul>
                  {actors.map(({ kind, id, name }) => (
                    <li key={`${kind} ${id}`}>{kind === 'group' ? say(holders.group, { name }) : name}</li>
                  ))}
                </ul>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
}
