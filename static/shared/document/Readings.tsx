import { supportDocument } from '../../../src/document/content/supportDocument';
import { useDocument } from './DocumentContext';
import { InlineText } from './InlineText';

/** A note for readers: interpretations of the document where it is silent or contradicts itself. */
export function Readings() {
  const { words } = useDocument();
  const { title, intro } = words.document.readings;
  return (
    <aside className="document-readings" aria-labelledby="readings-title">
      <h2 id="readings-title">{title}</h2>
      <p>{intro}</p>
      <ol>
        {supportDocument(words).readings.map((parts, index) => (
          <li key={index}>
            <InlineText parts={parts} />
          </li>
        ))}
      </ol>
    </aside>
  );
}
