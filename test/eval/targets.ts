// What the figures are to reach, at least and at best, and what others reach.

/** A figure with what is asked of it; all in percent. */
export interface Target {
  /** The figure's name; see `figures.ts`. */
  readonly figure: string;
  /** Null where nothing is asked at least. */
  readonly must: number | null;
  readonly aim: number | null;
  /** What a second human annotator reaches; null where none was measured. */
  readonly human: number | null;
}

type Row = readonly [figure: string, must: number | null, aim: number | null, human: number | null];

const ROWS: readonly Row[] = [
  ['polnear all e2e F1', 75, 82, 88.5],
  ['polnear direct e2e F1', 89, 94, 96.9],
  ['polnear all overlap F1', 79, 84, 89.6],
  ['polnear direct overlap F1', 95, 97, 97],
  ['polnear indirect overlap F1', 64, 72, 81.9],
  ['polnear all speaker', 94, 96, 97.8],
  ['polnear all identity', 89, 93, 99.5],
  ['polnear merged all e2e F1', 72, 77, null],
  ['polnear merged direct e2e F1', 86, 91, null],
  ['pooled people exact F1', 83, 88, null],
  ['pooled people overlap F1', 88, 92, null],
  ['gum-news all e2e F1', null, 70, null],
  ['polnear high right', 97, null, null],
  ['polnear likely right', 85, null, null],
  ['polnear high of direct', 60, null, null],
  ['polnear high of all', 35, null, null],
];

/** In the order in which they are shown. */
export const TARGETS: readonly Target[] = ROWS.map(([figure, must, aim, human]) => ({ figure, must, aim, human }));
