import { changeText } from '../../../src/document/versions/changeText';
import type { Change } from '../../../src/document/versions/version';
import { useDocument } from './DocumentContext';

/** Lists the differences between two versions, one line for each part. */
export function ChangeList({ changes }: { readonly changes: readonly Change[] }) {
  const { words, language } = useDocument();
  return (
    <ul className="document-changes">
      {changes.map((change) => (
        <li key={change.part}>{changeText(change, words, language)}</li>
      ))}
    </ul>
  );
}
