import { Fragment } from 'react';
import type { ReactNode } from 'react';
import { attributeOf } from './node';
import type { AdfNode } from './node';
import type { AdfViewing } from './view';

interface TableProps {
  readonly table: AdfNode;
  readonly viewing: AdfViewing;
  readonly render: (node: AdfNode) => ReactNode;
}

/**
 * A table. Cells of the first row are column headers, others are row headers. It scrolls by itself if it is too wide.
 */
export function AdfTable({ table, viewing, render }: TableProps) {
  const [first, ...rest] = table.content ?? [];
  const isHead = first?.content?.every(({ type }) => type === 'tableHeader') === true;
  const body = isHead ? rest : (table.content ?? []);
  return (
    <div className="adf-table" tabIndex={0} role="group" aria-label={viewing.t('adf.table')}>
      <table>
        <Columns row={first} />
        {isHead && (
          <thead>
            <Row row={first} scope="col" render={render} />
          </thead>
        )}
        <tbody>
          {body.map((row, index) => (
            <Row key={index} row={row} scope="row" render={render} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** `colwidth` of the first row, in pixels, as shares of the width: the page is as wide as the reader's window. */
function Columns({ row }: { row: AdfNode | undefined }) {
  const widths = (row?.content ?? []).flatMap(widthsOf);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (widths.length === 0 || widths.includes(0)) return null;
  return (
    <colgroup>
      {widths.map((width, index) => (
        <col key={index} style={{ width: `${(100 * width) / total}%` }} />
      ))}
    </colgroup>
  );
}

function widthsOf({ attrs }: AdfNode): number[] {
  const widths = attrs?.['colwidth'];
  return Array.isArray(widths) ? widths.map((width) => (typeof width === 'number' ? width : 0)) : [0];
}

function Row({ row, scope, render }: { row: AdfNode; scope: 'col' | 'row'; render: TableProps['render'] }) {
  return (
    <tr>
      {(row.content ?? []).map((cell, index) => (
        <Fragment key={index}>{cellOf(cell, scope, render)}</Fragment>
      ))}
    </tr>
  );
}

function cellOf(cell: AdfNode, scope: 'col' | 'row', render: TableProps['render']): ReactNode {
  const span = { colSpan: spanOf(cell, 'colspan'), rowSpan: spanOf(cell, 'rowspan') };
  const inner = cell.content?.map((child, index) => <Fragment key={index}>{render(child)}</Fragment>);
  return cell.type === 'tableHeader' ? (
    <th scope={scope} {...span}>
      {inner}
    </th>
  ) : (
    <td {...span}>{inner}</td>
  );
}

function spanOf(cell: AdfNode, name: string): number | undefined {
  const span = Number(attributeOf(cell, name));
  return Number.isInteger(span) && span > 1 ? span : undefined;
}
