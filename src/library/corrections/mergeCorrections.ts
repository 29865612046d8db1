/** Joins two changed files of corrections by entry, so that two windows, or two people, lose nothing of each other's. */
import type { CorrectionEntry, CorrectionsDocument } from './correctionEntries.ts';
import type { Json } from './json.ts';

/**
 * What both have changed of `base`. An entry that one has changed and the other has taken out stays, changed; where both have
 * changed the same one, mine counts.
 */
export function mergeCorrections(base: CorrectionsDocument, mine: CorrectionsDocument, theirs: CorrectionsDocument): CorrectionsDocument {
  const [b, m, t] = [byId(base), byId(mine), byId(theirs)];
  const ids = new Set([...t.keys(), ...m.keys()]);
  const entries = [...ids].flatMap((id) => chosen(b.get(id), m.get(id), t.get(id), sameEntry) ?? []);
  const names = new Set([...Object.keys(theirs.head), ...Object.keys(mine.head)]);
  const head = [...names].flatMap((name) => {
    const value = chosen(base.head[name], mine.head[name], theirs.head[name], same);
    return value === undefined ? [] : [[name, value] as const];
  });
  return { head: Object.fromEntries<Json>(head), entries };
}

function byId({ entries }: CorrectionsDocument): ReadonlyMap<string, CorrectionEntry> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function chosen<T>(
  base: T | undefined,
  mine: T | undefined,
  theirs: T | undefined,
  isSame: (a: T | undefined, b: T | undefined) => boolean,
): T | undefined {
  if (isSame(mine, base)) {
    return theirs;
  }
  return isSame(theirs, base) ? mine : (mine ?? theirs);
}

function sameEntry(a: CorrectionEntry | undefined, b: CorrectionEntry | undefined): boolean {
  return same(a?.raw, b?.raw);
}

function same(a: Json | undefined, b: Json | undefined): boolean {
  return a === b || (a !== undefined && b !== undefined && JSON.stringify(a) === JSON.stringify(b));
}
