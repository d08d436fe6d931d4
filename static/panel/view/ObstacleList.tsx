import { explain, type Quoted } from '../../../src/procedure/explain';
import { say } from '../../../src/procedure/words';
import { Icon } from '../../shared/parts/Icon';
import { Lozenge } from '../../shared/parts/Lozenge';
import { usePage } from '../../shared/page/PageContext';
import { withInstalledNames } from '../model/names';
import type { Obstacles } from '../model/obstacles';
import { useInstalled } from './Installed';

interface ObstacleListProps {
  /** `null`: the obstacles are unknown. */
  readonly obstacles: Obstacles | null;
  readonly quoted: Quoted;
}

/**
 * The obstacles in the same sentences as the blocking rules. Obstacles that block now come before those that the screen
 * can fix.
 */
export function ObstacleList({ obstacles, quoted }: ObstacleListProps) {
  const { words } = usePage();
  const { panel } = words;
  const quoting = withInstalledNames(words, useInstalled().names);
  if (obstacles === null) return <p className="obstacle quiet">{panel.notKnown}</p>;
  const { blocking, onScreen, assigneeRole, authorRole } = obstacles;
  const asked = [
    ...(onScreen.length === 0 ? [] : [explain(onScreen, quoting, quoted)]),
    ...(assigneeRole === null ? [] : [say(panel.assigneeRole, { role: words.roles[assigneeRole] })]),
    ...(authorRole === null ? [] : [say(panel.authorRole, { role: words.roles[authorRole] })]),
  ];
  if (blocking.length + asked.length === 0) {
    return (
      <p className="obstacle obstacle-clear">
        <Icon name="check" /> {panel.clear}
      </p>
    );
  }
  return (
    <>
      {blocking.length === 0 ? null : (
        <p className="obstacle">
          <Lozenge tone="warning">{panel.blocking}</Lozenge> {explain(blocking, quoting, quoted)}
        </p>
      )}
      {asked.length === 0 ? null : (
        <p className="obstacle">
          <Lozenge tone="neutral">{panel.onScreen}</Lozenge> {asked.join(' ')}
        </p>
      )}
    </>
  );
}
