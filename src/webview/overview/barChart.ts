/** Bars that lie one below the other, each with its name before it and its number behind it. */
import { scaleBand, scaleLinear } from 'd3-scale';
import type { Selection } from 'd3-selection';
import type { PageBars, PageMark } from '../../shared/overviewProtocol.ts';
import { layerIn, marksIn, MIDDLE, resize } from './marks.ts';
import { fitted, type Space } from './space.ts';

/** Lengths in em. */
const ROW = 1.75;
/** A row whose name stands above its bar. */
const HIGH_ROW = 3;
const BAR = 1.05;
const GAP = 0.5;
/** Names have at most this part of the width; where it is narrower than so many em they stand above the bars. */
const NAMES = 0.4;
const NARROW = 22;

/** How the rows are laid out. */
interface Layout {
  readonly isNarrow: boolean;
  /** Room for the names, and where the bars begin. */
  readonly names: number;
  readonly from: number;
  readonly row: number;
  readonly bar: number;
  readonly gap: number;
  /** How long the bar of a number is. */
  readonly length: (value: number | undefined) => number;
}

/** Draws the bars. */
export function drawBars(drawing: SVGSVGElement, { marks }: PageBars, space: Space): void {
  const { width, number } = space;
  const { isNarrow, names, from, row, bar, gap, length } = layoutOf(marks, space);
  const middle = isNarrow ? row - bar / 2 : row / 2;
  const rows = scaleBand<string>(
    marks.map(({ id }) => id),
    [0, marks.length * row],
  );
  const top = ({ id }: PageMark): number => rows(id) ?? 0;
  resize(drawing, width, row * marks.length);
  const groups = marksIn(drawing, marks, ['rect.bar']).attr('transform', (mark) => `translate(0 ${String(top(mark))})`);
  // Its edge is seen when it is pointed at: off the letters and the numbers at both ends.
  groups
    .select('.hit')
    .attr('x', -gap / 2)
    .attr('width', width + gap)
    .attr('height', row);
  groups
    .select('.bar')
    .attr('x', from)
    .attr('y', middle - bar / 2)
    .attr('width', ({ figures: [value] }) => length(value))
    .attr('height', bar);
  textsIn(drawing, 'names', marks)
    .attr('x', isNarrow ? 0 : names)
    .attr('y', (mark) => top(mark) + (isNarrow ? (row - bar) / 2 : middle))
    .attr('text-anchor', isNarrow ? 'start' : 'end')
    .text(({ names: [name = ''] }) => fitted(name, names, space));
  textsIn(drawing, 'numbers', marks)
    .attr('x', ({ figures: [value] }) => from + length(value) + gap)
    .attr('y', (mark) => top(mark) + middle)
    .text(({ figures: [value = 0] }) => number(value));
}

/** A text for each mark, above the marks: the pointer goes through it to these. */
function textsIn(
  drawing: SVGSVGElement,
  layer: string,
  marks: readonly PageMark[],
): Selection<SVGTextElement, PageMark, SVGGElement, unknown> {
  return layerIn(drawing, layer).raise().selectAll<SVGTextElement, PageMark>('text').data(marks).join('text').attr('dy', MIDDLE);
}

function layoutOf(marks: readonly PageMark[], { width, em, measure, number }: Space): Layout {
  const isNarrow = width < NARROW * em;
  const gap = GAP * em;
  const most = (of: (mark: PageMark) => number): number => Math.max(0, ...marks.map(of));
  const names = isNarrow
    ? width
    : Math.min(
        most(({ names: [name = ''] }) => measure(name)),
        width * NAMES,
      );
  const from = isNarrow ? 0 : names + gap;
  const numbers = most(({ figures: [value = 0] }) => measure(number(value)));
  const lengths = scaleLinear(
    [
      0,
      Math.max(
        1,
        most(({ figures: [value = 0] }) => value),
      ),
    ],
    [0, Math.max(0, width - from - gap - numbers)],
  );
  return {
    isNarrow,
    names,
    from,
    row: (isNarrow ? HIGH_ROW : ROW) * em,
    bar: BAR * em,
    gap,
    // One is seen beside very many.
    length: (value = 0) => Math.max(Math.min(1, value), lengths(value)),
  };
}
