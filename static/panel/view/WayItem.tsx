import type { Quoted } from '../../../src/procedure/explain';
import type { Words } from '../../../src/procedure/words';
import { say } from '../../../src/procedure/words';
import { Icon } from '../../shared/parts/Icon';
import { usePage } from '../../shared/page/PageContext';
import type { Way } from '../model/ways';
import { useInstalled } from './Installed';
import { ObstacleList } from './ObstacleList';
import { StatusLozenge } from './Present';

interface WayItemProps {
  readonly way: Way;
  readonly quoted: Quoted;
  /** True if the transition is possible but not needed. Its obstacles are not shown then. */
  readonly isQuiet?: boolean;
}

/** One transition: its name, its target, its roles and its obstacles. */
export function WayItem({ way, quoted, isQuiet = false }: WayItemProps) {
  const { words } = usePage();
  const { names, lang } = useInstalled();
  return (
    <li className={way.mine && !isQuiet ? 'way way-mine' : 'way'}>
      <div className="way-head">
        <h3 className="way-name" lang={lang}>
          {names.transitions[way.key]}
        </h3>
        {way.to === null ? null : (
          <span className="way-to">
            <Icon name="arrow" />
            <span className="visually-hidden">{words.panel.leadsTo} </span>
            <StatusLozenge status={way.to} />
          </span>
        )}
        <Who way={way} isQuiet={isQuiet} />
      </div>
      {isQuiet ? null : <ObstacleList obstacles={way.obstacles} quoted={quoted} />}
    </li>
  );
}

function Who({ way, isQuiet }: { readonly way: Way; readonly isQuiet: boolean }) {
  const { words } = usePage();
  const roles = rolesOf(way, words);
  return (
    <p className="way-who">
      <Icon name="person" />
      {way.mine && !isQuiet ? (
        <span>
          <strong>{words.panel.mine}</strong> · {roles}
        </span>
      ) : (
        <span>{say(words.panel.theirs, { roles })}</span>
      )}
    </p>
  );
}

function rolesOf({ who }: Way, { roles, panel }: Words): string {
  return who.map((role) => roles[role]).join(panel.or);
}
