import { usePage } from '../../shared/page/PageContext';
import { statusOf } from '../data/useCombobox';
import type { ActorSearch } from '../data/useActorSearch';
import type { Actor } from '../model/actors';

interface ActorOptionsProps {
  /** Prefix of the ids in the list, which the combobox refers to. */
  readonly id: string;
  readonly search: ActorSearch;
  readonly options: readonly Actor[];
  readonly isActive: (actor: Actor) => boolean;
  readonly onPick: (actor: Actor) => void;
}

const KINDS = [
  ['user', 'people'],
  ['group', 'groups'],
] as const;

/** The results of a search, people before groups, or the reason for an empty list. */
export function ActorOptions({ id, search, options, isActive, onPick }: ActorOptionsProps) {
  const { members } = usePage().words.admin;
  const status = statusOf(search, options.length);
  return (
    <div className="picker-menu" hidden={status === null}>
      <div id={`${id}-options`} role="listbox" aria-label={members.placeholder}>
        {KINDS.map(([kind, title]) => {
          const group = options.filter((actor) => actor.kind === kind);
          if (group.length === 0) return null;
          return (
            <div key={kind} role="group" aria-labelledby={`${id}-${kind}`}>
              <span id={`${id}-${kind}`} className="picker-group">
                {members[title]}
              </span>
              {group.map((actor) => (
                <div
                  key={actor.id}
                  id={`${id}-option-${options.indexOf(actor)}`}
                  role="option"
                  aria-selected={isActive(actor)}
                  className="picker-option"
                  // Keeps the focus in the box. Losing it would close the list.
                  onMouseDown={(event) => {
                    event.preventDefault();
                  }}
                  onClick={() => {
                    onPick(actor);
                  }}
                >
                  {actor.name}
                </div>
              ))}
            </div>
          );
        })}
      </div>
      {status === null || status === 'results' ? null : (
        // Hidden from screen readers, because the combobox announces it.
        <p className="picker-status" aria-hidden="true">
          {members[status]}
        </p>
      )}
    </div>
  );
}
