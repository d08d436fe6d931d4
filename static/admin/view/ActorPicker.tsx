import { useId, useRef } from 'react';
import { say } from '../../../src/procedure/words';
import { Icon } from '../../shared/parts/Icon';
import { usePage } from '../../shared/page/PageContext';
import { useCombobox } from '../data/useCombobox';
import { sameActor, type Actor } from '../model/actors';
import { ActorOptions } from './ActorOptions';
import './actorPicker.css';

interface ActorPickerProps {
  readonly label: string;
  readonly description: string;
  readonly chosen: readonly Actor[];
  readonly onChange: (chosen: readonly Actor[]) => void;
}

/**
 * A search field for the people and groups of a role (WAI-ARIA combobox with a list). It does not use the design
 * system's select, which always speaks English to screen readers.
 */
export function ActorPicker({ label, description, chosen, onChange }: ActorPickerProps) {
  const { members } = usePage().words.admin;
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const { text, search, options, active, announcement, setText, close, add, remove, onKeyDown } = useCombobox(
    chosen,
    onChange,
  );
  return (
    <div className="picker">
      <label htmlFor={id}>{label}</label>
      <p id={`${id}-description`} className="quiet picker-description">
        {description}
      </p>
      <div className="picker-control">
        <ul className="picker-chosen" aria-label={label}>
          {chosen.map((actor) => (
            <li key={`${actor.kind}-${actor.id}`} className="picker-tag">
              <span>{actor.kind === 'group' ? `${actor.name} (${members.group})` : actor.name}</span>
              <button
                type="button"
                aria-label={say(members.remove, { name: actor.name })}
                onClick={() => {
                  remove(actor);
                  input.current?.focus();
                }}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
        <input
          ref={input}
          id={id}
          type="text"
          role="combobox"
          autoComplete="off"
          aria-autocomplete="list"
          aria-expanded={search.state !== 'idle'}
          aria-controls={`${id}-options`}
          aria-activedescendant={active === null ? undefined : `${id}-option-${active}`}
          aria-describedby={`${id}-description`}
          placeholder={members.placeholder}
          value={text}
          onChange={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={close}
        />
      </div>
      <ActorOptions
        id={id}
        search={search}
        options={options}
        isActive={(actor) => active !== null && options[active] !== undefined && sameActor(options[active], actor)}
        onPick={add}
      />
      <p className="visually-hidden" role="status">
        {announcement}
      </p>
    </div>
  );
}
