/** Who is named with whom, as a chart of distances has its towns: the names down a stair, and a disc where the lines of two meet. */
import { scalePoint, scaleSqrt } from 'd3-scale';
import type { PagePair, PagePairs } from '../../shared/overviewProtocol.ts';
import { layerIn, marksIn, MIDDLE, resize } from './marks.ts';
import { fitted, type Space } from './space.ts';

/** Lengths in em: of a step of the stair, and the room that the last name has at least. */
const STEP = 1.6;
const WIDEST_STEP = 2.4;
const NAME = 9;
/** Where it is narrow a name has this part of the width. */
const NAME_PART = 0.45;
const GAP = 0.35;
/** The largest disc takes this part of a step. */
const DISC = 0.9;

/** Draws as many of the people as there is room for, and answers how many that are. */
export function drawPairs(drawing: SVGSVGElement, { people, marks }: PagePairs, space: Space): number {
  const { width, em } = space;
  const room = width - Math.min(NAME * em, width * NAME_PART);
  const count = Math.min(people.length, Math.max(2, Math.floor(room / (STEP * em))));
  const step = Math.min(WIDEST_STEP * em, room / count);
  const drawn = marks.filter(({ b }) => b < count).toSorted((one, other) => one.b - other.b || one.a - other.a);
  const steps = scalePoint<number>([...people.keys()].slice(0, count), [step / 2, (count - 0.5) * step]);
  const at = (person: number): number => steps(person) ?? 0;
  const radius = scaleSqrt([0, Math.max(1, ...marks.map(({ figures: [sources = 0] }) => sources))], [0, (step * DISC) / 2]);

  resize(drawing, width, count * step);
  drawStair(drawing, people.slice(0, count), { at, step, space });
  const groups = marksIn(drawing, drawn, ['circle.disc']).attr('transform', ({ a, b }) => `translate(${String(at(a))} ${String(at(b))})`);
  groups
    .select('.hit')
    .attr('x', -step / 2)
    .attr('y', -step / 2)
    .attr('width', step)
    .attr('height', step);
  groups.select('.disc').attr('r', ({ figures: [sources = 0] }) => Math.max(1.5, radius(sources)));
  return count;
}

/** Names, and from each a line to the left and one down. */
function drawStair(
  drawing: SVGSVGElement,
  people: readonly string[],
  { at, step, space }: { readonly at: (person: number) => number; readonly step: number; readonly space: Space },
): void {
  const gap = GAP * space.em;
  const [start, end] = [step / 2, at(people.length - 1)];
  layerIn(drawing, 'lines')
    .selectAll('path')
    .data(people)
    .join('path')
    .attr('data-person', (_, index) => index)
    .attr('d', (_, index) => `M${String(start)} ${String(at(index))}H${String(at(index))}V${String(end)}`);
  layerIn(drawing, 'names')
    .selectAll('text')
    .data(people)
    .join('text')
    .attr('data-person', (_, index) => index)
    .attr('x', (_, index) => at(index) + gap)
    .attr('y', (_, index) => at(index))
    .attr('dy', MIDDLE)
    .text((name, index) => fitted(name, space.width - at(index) - gap, space));
}

/** Shows whose lines meet in a mark; those of nobody for none. */
export function showLines(drawing: SVGSVGElement, mark: PagePair | undefined): void {
  for (const one of drawing.querySelectorAll<SVGElement>('[data-person]')) {
    const person = Number(one.dataset['person']);
    one.classList.toggle('on', person === mark?.a || person === mark?.b);
  }
}
