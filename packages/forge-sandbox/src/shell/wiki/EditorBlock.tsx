import { useCallback } from 'react';
import type { AdfNode } from '../adf/node';
import { AdfView } from '../adf/AdfView';
import { TextArea } from '../fields/TextArea';
import { useTexts } from '../i18n/LanguageContext';
import { typedText } from './draft';

interface EditorBlockProps {
  readonly node: AdfNode;
  /** 0 for the first. */
  readonly index: number;
  readonly onText: (index: number, text: string) => void;
}

/** A block of text: a field for a paragraph of plain words. Any other block is shown as on the page. */
export function EditorBlock({ node, index, onText }: EditorBlockProps) {
  const { t } = useTexts();
  const change = useCallback(
    (text: string) => {
      onText(index, text);
    },
    [index, onText],
  );
  const text = typedText(node);
  if (text === null) return <AdfView value={{ type: 'doc', version: 1, content: [node] }} />;
  const id = `wiki-block-${index}`;
  return (
    <>
      <label className="visually-hidden" htmlFor={id}>
        {t('wiki.edit.paragraph', { number: index + 1 })}
      </label>
      <TextArea id={id} rows={2} value={text} onChange={change} />
    </>
  );
}
