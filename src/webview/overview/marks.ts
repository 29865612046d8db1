/** The marks of a chart as elements: kept from one drawing to the next, so that the focus stays with what it was on. */
import { select, type Selection } from 'd3-selection';
import type { PageMark } from '../../shared/overviewProtocol.ts';

/** The groups of some marks, in their order. */
export type Marks<M extends PageMark> = Selection<SVGGElement, M, SVGSVGElement, unknown>;

/**
 * The groups of the marks, each with an area that takes the pointer and the shapes that are named, as `element.class.class`. They hold no
 * words: those that are seen may be cut, and what a mark says is whole.
 */
export function marksIn<M extends PageMark>(drawing: SVGSVGElement, marks: readonly M[], shapes: readonly string[]): Marks<M> {
  return select(drawing)
    .selectAll<SVGGElement, M>('g.mark')
    .data(marks, ({ id }) => id)
    .join((enter) => {
      const added = enter.append('g').attr('class', 'mark').attr('role', 'button').attr('tabindex', -1);
      for (const shape of ['rect.hit', ...shapes]) {
        const [name = '', ...classes] = shape.split('.');
        added.append(name).attr('class', classes.join(' '));
      }
      return added;
    })
    .order()
    .attr('data-id', ({ id }) => id)
    .attr('aria-label', ({ spoken }) => spoken);
}

/** Sets the size of a drawing, whose units are pixels. */
export function resize(drawing: SVGSVGElement, width: number, height: number): void {
  select(drawing)
    .attr('width', width)
    .attr('height', height)
    .attr('viewBox', `0 0 ${String(width)} ${String(height)}`);
}

/** The group of a drawing with these classes, divided by dots, below its marks; it is not spoken. */
export function layerIn(drawing: SVGSVGElement, name: string): Selection<SVGGElement, undefined, SVGSVGElement, unknown> {
  return select(drawing)
    .selectAll<SVGGElement, undefined>(`g.${name}`)
    .data([undefined])
    .join((enter) => enter.insert('g', 'g.mark').attr('class', name.replaceAll('.', ' ')).attr('aria-hidden', 'true'));
}

/** Where letters stand on a line that goes through their middle: what draws SVG elsewhere knows no other way. */
export const MIDDLE = '0.32em';
