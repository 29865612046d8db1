/** The figures of a chart as a table, closed until somebody wants it. */
import type { PageChart, PageRow } from '../../shared/overviewProtocol.ts';
import { element } from '../elements.ts';

/** The rows of a chart as a table, with what names them as buttons where something is behind. */
export function tableOf({ kind, heading, columns, marks, others }: PageChart, number: (value: number) => string): HTMLTableElement {
  const rows: readonly PageRow[] = [...marks, ...others];
  const shape = { names: kind === 'together' ? 2 : 1, columns: columns.length };
  const head = columns.map((column, index) => element('th', { scope: 'col', class: index >= shape.names ? 'figure' : undefined }, column));
  return element(
    'table',
    {},
    element('caption', { class: 'spoken' }, heading),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.map((row) => rowElement(row, shape, number))),
  );
}

/** How many columns there are, and how many of them are names. */
interface Shape {
  readonly names: number;
  readonly columns: number;
}

function rowElement({ id, names, figures }: PageRow, shape: Shape, number: (value: number) => string): HTMLTableRowElement {
  const [first = '', ...more] = names;
  const name = id === undefined ? first : element('button', { type: 'button', 'data-id': id, tabindex: '-1' }, first);
  const cells = Array.from({ length: shape.columns - shape.names }, (_, index) => figures[index]);
  return element(
    'tr',
    {},
    element('th', { scope: 'row', dir: 'auto' }, name),
    ...more.map((text) => element('td', { dir: 'auto' }, text)),
    ...cells.map((value) => element('td', { class: 'figure' }, value === undefined ? '' : number(value))),
  );
}
