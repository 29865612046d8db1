/** The bars of the map beside the text: where in it quotes and mentions are. */
import type { Span } from '../core/span.ts';

/** The map is so many units high, however high it is shown. */
export const MAP_HEIGHT = 1000;
/** Bars are at least so high, or they could not be seen. */
const MIN_HEIGHT = 3;

/** A bar, in units of the map. */
export interface Bar {
  readonly top: number;
  readonly height: number;
}

/**
 * The bars of `places`, which are in order, in the stretch `text`. Bars that touch are one, so that there are never
 * more than the map has room for.
 */
export function barsOf(places: readonly Span[], text: Span): readonly Bar[] {
  const unit = MAP_HEIGHT / Math.max(1, text.end - text.start);
  const bars: { top: number; height: number }[] = [];
  for (const { start, end } of places) {
    const height = Math.max(MIN_HEIGHT, (end - start) * unit);
    const top = Math.min((start - text.start) * unit, MAP_HEIGHT - height);
    const last = bars.at(-1);
    if (last !== undefined && top <= last.top + last.height) {
      last.height = Math.max(last.height, top + height - last.top);
    } else {
      bars.push({ top, height });
    }
  }
  return bars;
}

/** The path, as of SVG, that draws bars from `left`, `width` wide. */
export function pathOf(bars: readonly Bar[], { left, width }: { readonly left: number; readonly width: number }): string {
  return bars.map(({ top, height }) => `M${String(left)} ${shown(top)}h${String(width)}v${shown(height)}h-${String(width)}z`).join('');
}

function shown(value: number): string {
  return String(Math.round(value * 10) / 10);
}
