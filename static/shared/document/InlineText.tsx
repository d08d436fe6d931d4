import type { MouseEvent } from 'react';
import type { Inline } from '../../../src/document/content/inline';
import { pieceText } from '../../../src/document/content/values';
import { SiteLink } from '../parts/SiteLink';
import { useDocument } from './DocumentContext';

/** The id of a step's row, for references to it. */
export const stepId = (step: number): string => `paso-${String(step)}`;

/** A sentence of the document. References link to their step, and configured values are highlighted. */
export function InlineText({ parts }: { readonly parts: readonly Inline[] }) {
  return parts.map((piece, index) => <Piece key={index} piece={piece} />);
}

function Piece({ piece }: { readonly piece: Inline }) {
  const { words, values } = useDocument();
  const text = pieceText(piece, words, values);
  switch (piece.kind) {
    case 'text':
      return text;
    case 'setting':
      return <strong className="document-value">{text}</strong>;
    case 'step':
      return <StepReference step={piece.step}>{text}</StepReference>;
    case 'link':
      return <SiteLink url={piece.url}>{text}</SiteLink>;
  }
}

/** A reference to a step. It is plain text if the page has no table. */
function StepReference({ step, children }: { readonly step: number; readonly children: string }) {
  const { hasTable } = useDocument();
  if (!hasTable) return children;
  const go = (event: MouseEvent): void => {
    event.preventDefault();
    const row = document.getElementById(stepId(step));
    // The frame is as high as the page, so the product's page must scroll.
    row?.scrollIntoView({ block: 'start' });
    row?.focus({ preventScroll: true });
  };
  return (
    <a href={`#${stepId(step)}`} onClick={go}>
      {children}
    </a>
  );
}
