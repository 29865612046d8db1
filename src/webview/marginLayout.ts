/** Arranges the speakers' names in the margin of what is seen. */
import { movesOf } from './marginNames.ts';
import type { Region } from './render.ts';

/** Two names overlap if they do by more than this, in pixels: heights are rounded. */
const TOLERANCE = 2;

/** The margin of one article. What was arranged stays as it is until the width changes. */
export class MarginLayout {
  #arranged = new WeakSet<Region>();

  /** Arranges the names of those pieces, in order, that are not arranged yet. */
  arrange(regions: readonly Region[]): void {
    const fresh = regions.filter((region) => !this.#arranged.has(region));
    fresh.forEach((region) => this.#arranged.add(region));
    arrangeNames(fresh.flatMap(({ element }) => [...element.querySelectorAll<HTMLElement>('[data-speaker]')]));
  }

  /** The lines are others now. */
  reset(): void {
    this.#arranged = new WeakSet();
  }
}

function arrangeNames(marks: readonly HTMLElement[]): void {
  const [first] = marks;
  if (first === undefined) {
    return;
  }
  const name = parseFloat(getComputedStyle(first, '::before').lineHeight);
  const line = parseFloat(getComputedStyle(first).lineHeight);
  if (!(name > 0 && line > 0)) {
    return;
  }
  const names = marks.map((mark) => ({
    top: mark.getClientRects()[0]?.top ?? 0,
    // A doubt stands below the name.
    height: name * ('doubt' in mark.dataset ? 2 : 1) - TOLERANCE,
  }));
  const moves = movesOf(names, line);
  marks.forEach((mark, index) => {
    const lines = moves[index] ?? 0;
    if (lines > 0) {
      mark.style.setProperty('--down', `${String(lines * line)}px`);
    } else {
      mark.style.removeProperty('--down');
    }
  });
}
