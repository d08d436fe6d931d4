import { useRef, useState, type KeyboardEvent } from 'react';
import { say } from '../../../../src/procedure/words';
import { Icon } from '../../../shared/parts/Icon';
import { usePage } from '../../../shared/page/PageContext';
import { typedExtensions } from '../model/extensions';
import { Field } from './Field';
import { useForm } from './FormContext';
import './chips.css';
import '../../view/actorPicker.css';

/** Keys that complete an extension. */
const ENDS = ['Enter', ',', ' ', ';'];

/** The file extensions that count as scripts, as chips. */
export function ExtensionsField() {
  const { extensions: texts } = usePage().words.settings;
  const { draft, change, faults } = useForm();
  const { scriptExtensions: chosen } = draft;
  const input = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [said, setSaid] = useState('');

  const add = (): void => {
    const added = typedExtensions(typed).filter((extension) => !chosen.includes(extension));
    setTyped('');
    if (added.length === 0) return;
    change({ scriptExtensions: [...chosen, ...added] });
    setSaid(say(texts.added, { items: added.join(', ') }));
  };
  const remove = (extension: string): void => {
    change({ scriptExtensions: chosen.filter((other) => other !== extension) });
    setSaid(say(texts.removed, { items: extension }));
    input.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const last = chosen.at(-1);
    if (event.key === 'Backspace' && typed === '' && last !== undefined) remove(last);
    if (!ENDS.includes(event.key)) return;
    // Otherwise Enter would submit the form, and the other keys would be typed.
    event.preventDefault();
    add();
  };
  return (
    <Field path="scriptExtensions">
      {(control) => (
        <div className="picker-control">
          <ul className="picker-chosen">
            {chosen.map((extension, index) => (
              <li
                key={extension}
                className={
                  faults.some(({ path }) => path === `scriptExtensions.${index}`)
                    ? 'picker-tag chip-faulty'
                    : 'picker-tag'
                }
              >
                <span>{extension}</span>
                <button
                  type="button"
                  className="chip-remove"
                  aria-label={say(texts.remove, { item: extension })}
                  onClick={() => {
                    remove(extension);
                  }}
                >
                  <Icon name="cross" />
                </button>
              </li>
            ))}
          </ul>
          <input
            {...control}
            ref={input}
            type="text"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            placeholder={texts.placeholder}
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value);
            }}
            onKeyDown={onKeyDown}
            onBlur={add}
          />
          <p className="visually-hidden" role="status">
            {said}
          </p>
        </div>
      )}
    </Field>
  );
}
