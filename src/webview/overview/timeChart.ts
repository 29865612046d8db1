/** Quotes and sources over time: two rows of bars above one axis. */
import { axisBottom, axisLeft } from 'd3-axis';
import { type ScaleBand, scaleBand, type ScaleLinear, scaleLinear } from 'd3-scale';
import type { OverviewStrings, PageMark, PageTimes } from '../../shared/overviewProtocol.ts';
import { layerIn, marksIn, MIDDLE, resize } from './marks.ts';
import type { Space } from './space.ts';

/** Lengths in em. */
const QUOTES = 9;
const SOURCES = 4;
const TITLE = 2.7;
const AXIS = 2.2;
/** So wide at most is a bar, however few there are. */
const WIDEST = 3;
/** A label has at least so much room beside it. */
const APART = 1;
/** Numbers along a row stand so far apart. */
const TICK = 2.4;

/** A row of bars: where it is, and how high a number is in it. */
interface Row {
  /** Index of its figure. */
  readonly figure: number;
  readonly className: 'quotes' | 'sources';
  readonly title: string;
  readonly top: number;
  readonly height: number;
  readonly scale: ScaleLinear<number, number>;
}

/** Draws the bars and the axes. */
export function drawTimes(drawing: SVGSVGElement, { marks }: PageTimes, space: Space, strings: OverviewStrings): void {
  const { width, em } = space;
  const rows = rowsOf(marks, em, strings);
  const left = Math.max(...rows.flatMap(({ scale }) => ticksOf(scale, em).map((tick) => space.measure(space.number(tick))))) + em;
  const bottom = (TITLE + QUOTES + TITLE + SOURCES) * em;
  const stretches = scaleBand<string>(
    marks.map(({ id }) => id),
    [left, width],
  );
  const step = stretches.bandwidth();
  const bar = Math.min(WIDEST * em, Math.max(1, step - Math.min(step / 4, em / 2)));

  resize(drawing, width, bottom + AXIS * em);
  drawAxes(drawing, { rows, stretches, bottom, left, marks }, space);
  const groups = marksIn(drawing, marks, ['rect.bar.quotes', 'rect.bar.sources']).attr(
    'transform',
    ({ id }) => `translate(${String(stretches(id) ?? 0)} 0)`,
  );
  groups.select('.hit').attr('y', 0).attr('width', step).attr('height', bottom);
  for (const { figure, className, top, height, scale } of rows) {
    const length = ({ figures }: PageMark): number => Math.max((figures[figure] ?? 0) > 0 ? 1 : 0, height - scale(figures[figure] ?? 0));
    groups
      .select(`.bar.${className}`)
      .attr('x', (step - bar) / 2)
      .attr('y', (mark) => top + height - length(mark))
      .attr('width', bar)
      .attr('height', length);
  }
}

function rowsOf(marks: readonly PageMark[], em: number, { quotes, sources }: OverviewStrings): readonly Row[] {
  const scaleOf = (figure: number, height: number): ScaleLinear<number, number> =>
    scaleLinear([0, Math.max(1, ...marks.map(({ figures }) => figures[figure] ?? 0))], [height, 0]).nice(tickCount(height, em));
  const [high, low] = [QUOTES * em, SOURCES * em];
  return [
    { figure: 0, className: 'quotes', title: quotes, top: TITLE * em, height: high, scale: scaleOf(0, high) },
    { figure: 1, className: 'sources', title: sources, top: (TITLE + QUOTES + TITLE) * em, height: low, scale: scaleOf(1, low) },
  ];
}

function tickCount(height: number, em: number): number {
  return Math.max(1, Math.floor(height / (TICK * em)));
}

/** Whole numbers: there is no half of a quote. */
function ticksOf(scale: ScaleLinear<number, number>, em: number): readonly number[] {
  const [height = 0] = scale.range();
  return scale.ticks(tickCount(height, em)).filter(Number.isInteger);
}

/** What the axes are made of. */
interface Axes {
  readonly rows: readonly Row[];
  readonly stretches: ScaleBand<string>;
  readonly left: number;
  readonly bottom: number;
  readonly marks: readonly PageMark[];
}

function drawAxes(drawing: SVGSVGElement, { rows, stretches, left, bottom, marks }: Axes, space: Space): void {
  const { width, em, number } = space;
  for (const { className, title, top, scale } of rows) {
    const axis = axisLeft<number>(scale)
      .tickValues([...ticksOf(scale, em)])
      .tickFormat(number)
      .tickSize(left - width)
      .tickPadding(em / 2);
    layerIn(drawing, `axis.${className}`)
      .attr('transform', `translate(${String(left)} ${String(top)})`)
      .call(axis);
    layerIn(drawing, `title.${className}`)
      .selectAll('text')
      .data([title])
      .join('text')
      .attr('x', 0)
      .attr('y', top - 1.4 * em)
      .attr('dy', MIDDLE)
      .text((words) => words);
  }
  const shown = shownLabels(marks, stretches, space);
  const labels = new Map(marks.map(({ id, names: [name = ''] }) => [id, name]));
  const axis = axisBottom<string>(stretches)
    .tickValues(shown.map(({ id }) => id))
    .tickFormat((id) => labels.get(id) ?? '')
    .tickSizeOuter(0)
    .tickPadding(em / 4);
  layerIn(drawing, 'axis.time')
    .attr('transform', `translate(0 ${String(bottom)})`)
    .call(axis);
}

/** The marks whose labels are written: at the same distance, so that none touches another or is cut off. */
function shownLabels(marks: readonly PageMark[], stretches: ScaleBand<string>, { em, measure, width }: Space): readonly PageMark[] {
  const step = stretches.bandwidth();
  const widths = marks.map(({ names: [name = ''] }) => measure(name));
  const every = Math.max(1, Math.ceil((Math.max(...widths) + APART * em) / step));
  const isWhole = ({ id }: PageMark, index: number): boolean => {
    const [middle, half] = [(stretches(id) ?? 0) + step / 2, (widths[index] ?? 0) / 2];
    return middle >= half && middle + half <= width + APART * em;
  };
  const first = marks.findIndex(isWhole);
  return marks.filter((mark, index) => index >= first && (index - first) % every === 0 && isWhole(mark, index));
}
