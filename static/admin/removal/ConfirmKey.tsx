import { useId } from 'react';
import { say } from '../../../src/procedure/words';
import { usePage } from '../../shared/page/PageContext';

interface ConfirmKeyProps {
  readonly projectKey: string;
  readonly typed: string;
  readonly onType: (typed: string) => void;
}

/** A field for the project's key. The administrator types it to confirm a removal. */
export function ConfirmKey({ projectKey, typed, onType }: ConfirmKeyProps) {
  const { removal: texts } = usePage().words.admin;
  const id = useId();
  return (
    <div className="confirm-key">
      <label htmlFor={id}>{say(texts.confirm, { key: projectKey })}</label>
      <input
        id={id}
        type="text"
        autoComplete="off"
        spellCheck={false}
        value={typed}
        onChange={({ currentTarget }) => {
          onType(currentTarget.value);
        }}
      />
    </div>
  );
}
