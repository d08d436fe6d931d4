import { Fragment, useMemo } from 'react';
import type { ReactNode } from 'react';
import { useTexts } from '../i18n/LanguageContext';
import { headingAnchors } from './anchors';
import { BLOCKS } from './blocks';
import { INLINES } from './inlines';
import { MARKS } from './marks';
import { adfOf } from './node';
import type { AdfNode } from './node';
import { AdfTable } from './tables';
import type { AdfViewing, Render } from './view';
import './adf.css';

const NODES: Readonly<Record<string, Render>> = { ...BLOCKS, ...INLINES };

function rendered(node: AdfNode, viewing: AdfViewing): ReactNode {
  if (node.text !== undefined) {
    return (node.marks ?? []).reduce<ReactNode>(
      (inner, mark) => MARKS[mark.type]?.(mark, inner, viewing) ?? inner,
      node.text,
    );
  }
  if (node.type === 'table') {
    return <AdfTable table={node} viewing={viewing} render={(inner) => rendered(inner, viewing)} />;
  }
  const children = node.content?.map((child, index) => <Fragment key={index}>{rendered(child, viewing)}</Fragment>);
  // A node of an unknown type shows its children.
  return NODES[node.type]?.(node, children, viewing) ?? children;
}

interface AdfViewProps {
  readonly value: unknown;
  /** The document is the page itself, not a text on it. Its headings follow the page's title and have anchors. */
  readonly isPage?: boolean;
  /** As in print: foldable parts are open. */
  readonly isStatic?: boolean;
  /** Shows a macro. Memoised. */
  readonly extension?: (node: AdfNode) => ReactNode;
}

const NO_ANCHORS: ReadonlyMap<AdfNode, string> = new Map();

/** A document of the Atlassian Document Format. Shows nothing if the value is no document. */
export function AdfView({ value, isPage = false, isStatic = false, extension }: AdfViewProps) {
  const { t } = useTexts();
  const document = useMemo(() => adfOf(value), [value]);
  const anchors = useMemo(
    () => (isPage && document !== null ? headingAnchors(document) : NO_ANCHORS),
    [document, isPage],
  );
  if (document === null) return null;
  const levels = isPage ? { firstHeading: 2, lastHeading: 6 } : { firstHeading: 3, lastHeading: 4 };
  const viewing = { t, ...levels, hasAnchors: isPage, anchors, isStatic, extension: extension ?? null };
  return <div className={isPage ? 'adf adf-page' : 'adf'}>{rendered(document, viewing)}</div>;
}
