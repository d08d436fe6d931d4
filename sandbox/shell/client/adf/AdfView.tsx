import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { adfOf, attributeOf } from './node';
import type { AdfNode } from './node';
import './adf.css';

/** How a node or a mark of a type shows what it holds. */
type Render = (node: AdfNode, children: ReactNode) => ReactNode;

/** Deep headings of a document must not outrank the page's own. */
function heading(node: AdfNode, children: ReactNode): ReactNode {
  const level = Number(attributeOf(node, 'level')) || 1;
  return level <= 2 ? <h3>{children}</h3> : <h4>{children}</h4>;
}

/** Only web and mail addresses become links: a document may hold any text as `href`. */
function link(href: string, children: ReactNode): ReactNode {
  return /^(https?:|mailto:)/i.test(href) ? (
    <a href={href} rel="noreferrer noopener" target="_blank">
      {children}
    </a>
  ) : (
    children
  );
}

/** `timestamp` is in milliseconds, as text (documented). */
function date(node: AdfNode): ReactNode {
  const instant = new Date(Number(attributeOf(node, 'timestamp')));
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString().slice(0, 10);
}

const NODES: Readonly<Record<string, Render>> = {
  paragraph: (_, children) => <p>{children}</p>,
  heading,
  bulletList: (_, children) => <ul>{children}</ul>,
  orderedList: (_, children) => <ol>{children}</ol>,
  listItem: (_, children) => <li>{children}</li>,
  blockquote: (_, children) => <blockquote>{children}</blockquote>,
  codeBlock: (_, children) => <pre tabIndex={0}>{children}</pre>,
  panel: (_, children) => <div className="adf-panel">{children}</div>,
  rule: () => <hr />,
  hardBreak: () => <br />,
  table: (_, children) => (
    <div className="adf-table" tabIndex={0} role="group">
      <table>
        <tbody>{children}</tbody>
      </table>
    </div>
  ),
  tableRow: (_, children) => <tr>{children}</tr>,
  tableHeader: (_, children) => <th>{children}</th>,
  tableCell: (_, children) => <td>{children}</td>,
  mention: (node) => <span className="adf-mention">{attributeOf(node, 'text') || `@${attributeOf(node, 'id')}`}</span>,
  emoji: (node) => attributeOf(node, 'text') || attributeOf(node, 'shortName'),
  inlineCard: (node) => link(attributeOf(node, 'url'), attributeOf(node, 'url')),
  status: (node) => <span className="adf-status">{attributeOf(node, 'text')}</span>,
  date,
};

const MARKS: Readonly<Record<string, Render>> = {
  strong: (_, children) => <strong>{children}</strong>,
  em: (_, children) => <em>{children}</em>,
  code: (_, children) => <code>{children}</code>,
  underline: (_, children) => <u>{children}</u>,
  strike: (_, children) => <s>{children}</s>,
  link: (mark, children) => link(attributeOf(mark, 'href'), children),
};

function rendered(node: AdfNode): ReactNode {
  if (node.text !== undefined) {
    return (node.marks ?? []).reduce<ReactNode>((inner, mark) => MARKS[mark.type]?.(mark, inner) ?? inner, node.text);
  }
  const children = node.content?.map((child, index) => <Fragment key={index}>{rendered(child)}</Fragment>);
  // A node this shell has no form for shows what it holds.
  return NODES[node.type]?.(node, children) ?? children;
}

/** A document of the Atlassian Document Format; nothing where the value is none. */
export function AdfView({ value }: { value: unknown }) {
  const document = adfOf(value);
  return document === null ? null : <div className="adf">{rendered(document)}</div>;
}
