/** What figures are written with, part by part, so that very many rows hold nothing up. */
import type { FiguresHead, FiguresRecord } from './records.ts';

/** One format. Its parts, one after the other, are the whole. */
export interface FiguresWriter {
  /** What comes before all rows; `first` are the first of them. */
  begin(head: FiguresHead, first: readonly FiguresRecord[]): string;
  /** Some of the rows. */
  rows(records: readonly FiguresRecord[]): string;
  /** What is in none of the rows, and what comes after all. */
  end(others: readonly FiguresRecord[]): string;
}

/** Per cent, to two places; 0 where there is nothing. */
export function percentOf(part: number, whole: number): number {
  return whole === 0 ? 0 : Math.round((part / whole) * 10_000) / 100;
}
