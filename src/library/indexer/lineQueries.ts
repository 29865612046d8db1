/** Tells in which lines passages stand: the index knows places by their offsets alone, so their files are looked into. */
import type { LineRange } from '../../core/lineMap.ts';
import type { Span } from '../../core/span.ts';
import { formatNameOf } from '../../formats/formatNames.ts';
import type { LineQuestion, LinesFound } from '../search/lineFinder.ts';
import type { PassagePlace } from '../sourceQueries.ts';
import type { StoreKeeper } from './storeKeeper.ts';

/** A file, and its places. */
export interface FileLines extends LineQuestion {
  readonly uri: string;
}

/** What telling lines needs of the index. */
export interface LineSeams {
  readonly keeper: StoreKeeper;
  /** The place of a source among all; undefined for one that is none. */
  order(uri: string): number | undefined;
  /** Looks into files, in order. Does not reject. */
  lines(files: readonly FileLines[]): Promise<readonly LinesFound[]>;
}

/** As `SourceQueries.linesOf`. */
export async function linesOf(places: readonly PassagePlace[], seams: LineSeams): Promise<readonly (LineRange | undefined)[]> {
  const spansIn = new Map<string, Span[]>();
  for (const { uri, start, end } of places) {
    const spans = spansIn.get(uri) ?? [];
    spans.push({ start, end });
    spansIn.set(uri, spans);
  }
  const files = [...spansIn].flatMap(([uri, spans]): readonly FileLines[] => {
    const isAsked = seams.order(uri) !== undefined && !formatNameOf(uri).isExtracted;
    const hash = isAsked ? seams.keeper.ask((store) => store.get(uri)?.hash, undefined) : undefined;
    return hash === undefined ? [] : [{ uri, hash, spans }];
  });
  const found = await seams.lines(files);
  // The lines of each file are told in the order of its places.
  const told = new Map(files.map(({ uri }, index) => [uri, found[index]?.values()]));
  return places.map(({ uri }) => told.get(uri)?.next().value);
}
