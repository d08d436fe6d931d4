import { useState } from 'react';
import type { Side } from '../../../src/entry/api/publication';
import type { VersionSummary } from '../../../src/document/versions/version';
import { say } from '../../../src/procedure/words';
import { usePage } from '../page/PageContext';

interface CompareWithProps {
  readonly version: number;
  readonly versions: readonly VersionSummary[];
  readonly onCompare: (side: Side) => void;
}

/** Chooses the other side of a comparison: the values in force, or another version. */
export function CompareWith({ version, versions, onCompare }: CompareWithProps) {
  const { publication } = usePage().words.document;
  const [side, setSide] = useState<Side>('present');
  const others = versions.filter((other) => other.version !== version);
  const id = `compare-${String(version)}`;
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {say(publication.version, { version })}: {publication.compareWith}
      </label>
      <select
        id={id}
        value={String(side)}
        onChange={({ target }) => {
          setSide(target.value === 'present' ? 'present' : Number(target.value));
        }}
      >
        <option value="present">{publication.present}</option>
        {others.map((other) => (
          <option key={other.version} value={other.version}>
            {say(publication.version, { version: other.version })}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="plain-button"
        onClick={() => {
          onCompare(side);
        }}
      >
        {publication.compare} <span className="visually-hidden">{say(publication.version, { version })}</span>
      </button>
    </>
  );
}
