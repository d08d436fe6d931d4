import type { FieldView, ViewerProps } from './view';
import { text } from './text';
import { wordsOf } from './values';

function Viewer({ value }: ViewerProps) {
  return (
    <ul className="labels">
      {wordsOf(value).map((word) => (
        <li key={word}>{word}</li>
      ))}
    </ul>
  );
}

/** Words without spaces, separated by blanks. */
export const labels: FieldView = { Editor: text.Editor, Viewer };
