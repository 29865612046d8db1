// Sets out what was measured as tables of text.
import type { Calibration } from './calibration.ts';
import type { Figures } from './figures.ts';
import { type ByHalf, HALVES } from './sets.ts';
import { TARGETS } from './targets.ts';

type Cell = string | number | null | undefined;

/** The figures that have a target, with it, by half, beside the one that was recorded last. */
export function targetTable(figures: ByHalf<Figures>, recorded: ByHalf<Figures>): string {
  const rows = TARGETS.map(({ figure, must, aim, human }) => {
    const value = figures.all[figure];
    const met = value === undefined || must === null ? '' : value >= must ? 'met' : 'NOT MET';
    return [figure, must, aim, human, recorded.all[figure], ...HALVES.map((half) => figures[half][figure]), met];
  });
  return table(['figure', 'must', 'aim', 'human', 'recorded', ...HALVES, ''], rows);
}

/** All figures, by half, beside those that were recorded last for the whole and for the half that nobody reads. */
export function figureTable(figures: ByHalf<Figures>, recorded: ByHalf<Figures>): string {
  const rows = Object.keys(figures.all).map((name) => [
    name,
    recorded.all[name],
    recorded.unread[name],
    ...HALVES.map((half) => figures[half][name]),
  ]);
  return table(['figure', 'recorded', 'recorded unread', ...HALVES], rows);
}

/** How often each rule fires and is right, by half. */
export function ruleTable(calibration: ByHalf<Calibration>): string {
  const rows = calibration.all.rules.map(({ rule, predicted, matched }, i) => [
    rule,
    predicted,
    matched,
    ...HALVES.map((half) => calibration[half].rules[i]?.right),
  ]);
  return table(['rule', 'fires', 'matched', ...HALVES.map((half) => `right, ${half}`)], rows);
}

/** How often a confidence is right, and how many statements have it, by half. */
export function degreeTable(calibration: ByHalf<Calibration>): string {
  const rows = HALVES.flatMap((half) =>
    calibration[half].degrees.map(({ degree, right, ofDirect, ofAll, statement }) => [half, degree, right, ofDirect, ofAll, statement]),
  );
  return table(['half', 'confidence', 'speaker right', 'of direct', 'of all', 'is a statement'], rows);
}

function table(head: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const lines = [head, ...rows].map((cells) => cells.map((cell) => (typeof cell === 'string' ? cell : numeral(cell))));
  const widths = head.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0)));
  const set = (cells: readonly string[]): string =>
    cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[i] ?? 0))).join('  ');
  return lines.map((cells) => set(cells).trimEnd()).join('\n');
}

function numeral(value: number | null | undefined): string {
  return value === null || value === undefined ? '-' : String(value);
}
