/** Who is quoted how much, counted from what is at hand of all sources: no digest is read for it. */
import { foldText } from '../core/text/foldText.ts';
import type { CastDirectory } from './castDirectory.ts';
import {
  type Counts,
  type Figures,
  type FiguresBy,
  type FiguresRequest,
  type FiguresRow,
  NO_COUNTS,
  type OtherRow,
  type PersonGroup,
  type Said,
} from './figures.ts';
import { NONE } from './identity/columns.ts';
import type { NameGroups } from './nameGroups.ts';
import { type Range, UNKNOWN_SPEAKER } from './sourceQueries.ts';

/** After so many places others may work. */
const STEP = 2000;

/** The figures as far as those who speak tell them. */
export type CountedFigures = Omit<Figures, 'unread' | 'failed' | 'revision'>;

/** Counts, with pauses in which others may work; what is counted must be the same after each. */
export function* countFigures(casts: CastDirectory, request: FiguresRequest, range: Range): Generator<undefined, CountedFigures> {
  const tally = new Tally(casts, request);
  const people = casts.people.grouped;
  yield* tally.take(people, (group, spoken) => tally.takePerson(people, group, spoken));
  const speakers = casts.speakers.grouped;
  yield* tally.take(speakers, (group, spoken) => tally.takeSpeaker(speakers, group, spoken));
  return tally.figures(range);
}

/** Tells whether a source is in what is asked about: it is the one, or in the folder. */
export function isWithin(within: string | undefined): (uri: string) => boolean {
  if (within === undefined) {
    return () => true;
  }
  const folder = within.endsWith('/') ? within : `${within}/`;
  return (uri) => uri === within || uri.startsWith(folder);
}

type Writable<T> = { -readonly [K in keyof T]: T[K] };

/** What somebody says in the sources that are asked about. */
interface Spoken extends Counts {
  /** The numbers of those sources, each once. */
  readonly places: readonly number[];
}

/** Counts of several together, in which a source is counted once. */
class Sum {
  readonly counts: Writable<Counts> = { ...NO_COUNTS };
  readonly #sources: Uint8Array;

  /** No source has a number as high as `end`. */
  constructor(end: number) {
    this.#sources = new Uint8Array(end);
  }

  add(said: Said, sources: readonly number[]): void {
    add(this.counts, said);
    for (const source of sources) {
      this.counts.sources += this.#sources[source] === 1 ? 0 : 1;
      this.#sources[source] = 1;
    }
  }
}

/** A group of the user's, while its people come in. */
interface OpenGroup {
  readonly group: PersonGroup;
  readonly sum: Sum;
  people: number;
  /** The names, by how they are compared, that nobody has had. */
  readonly missing: Map<string, string>;
}

/** A person or speaker, of whom more is told once it is known that he or she is among the first. */
interface OpenRow extends Counts {
  readonly groups: NameGroups;
  readonly group: number;
}

/** What is counted of everybody who speaks. */
class Tally {
  readonly #casts: CastDirectory;
  readonly #by: FiguresBy;
  /** By number, 1 for each source that counts. */
  readonly #counted: Uint8Array;
  readonly #bySource: { readonly quotes: Int32Array; readonly words: Int32Array; readonly reported: Int32Array };
  readonly #rows: OpenRow[] = [];
  readonly #groups: readonly OpenGroup[];
  /** The groups of a folded name. */
  readonly #named = new Map<string, OpenGroup[]>();
  readonly #noGroup: OpenGroup;
  readonly #speakers: Sum;
  #unknown: Counts = NO_COUNTS;
  #inSeveral = 0;

  constructor(casts: CastDirectory, { by, within, groups = [] }: FiguresRequest) {
    this.#casts = casts;
    this.#by = by;
    const { end } = casts.sources;
    this.#bySource = { quotes: new Int32Array(end), words: new Int32Array(end), reported: new Int32Array(end) };
    this.#counted = new Uint8Array(end);
    const isCounted = isWithin(within);
    for (const [uri, number] of casts.sources.all()) {
      this.#counted[number] = isCounted(uri) ? 1 : 0;
    }
    this.#speakers = new Sum(end);
    const open = (group: PersonGroup): OpenGroup => ({ group, sum: new Sum(end), people: 0, missing: new Map() });
    this.#noGroup = open({ name: '', people: [] });
    this.#groups = groups.map(open);
    this.#groups.forEach((one) => one.group.people.forEach((name) => this.#await(name, one)));
  }

  #await(name: string, open: OpenGroup): void {
    const folded = foldText(name);
    open.missing.set(folded, name);
    const named = this.#named.get(folded) ?? [];
    this.#named.set(folded, named.includes(open) ? named : [...named, open]);
  }

  /** Tells of each who says anything in the sources that count. */
  *take(groups: NameGroups, tell: (group: number, spoken: Spoken) => void): Generator<undefined> {
    let left = STEP;
    for (const group of groups.all()) {
      const isSpeaker = groups.count(group, 'quotes') + groups.count(group, 'reported') > 0;
      const spoken = isSpeaker ? this.#spoken(groups, group) : undefined;
      left -= isSpeaker ? groups.size(group) : 1;
      if (spoken !== undefined) {
        tell(group, spoken);
      }
      if (left <= 0) {
        left = STEP;
        yield undefined;
      }
    }
  }

  #spoken(groups: NameGroups, group: number): Spoken | undefined {
    const sum = { ...NO_COUNTS } as Writable<Counts>;
    const sources: number[] = [];
    const { table } = groups;
    for (let at = groups.head(group); at !== NONE; at = table.next(at)) {
      const source = table.source(at);
      const [quotes, reported] = [table.count(at, 'quotes'), table.count(at, 'reported')];
      if (this.#counted[source] === 1 && quotes + reported > 0) {
        const said = { quotes, reported, words: table.count(at, 'words') };
        add(sum, said);
        this.#addTo(source, said);
        sources.push(source);
      }
    }
    // A source may name one person twice.
    const distinct = sources.length > 1 ? [...new Set(sources)] : sources;
    return distinct.length === 0 ? undefined : { ...sum, sources: distinct.length, places: distinct };
  }

  #addTo(source: number, { quotes, words, reported }: Said): void {
    const columns = this.#bySource;
    columns.quotes[source] = (columns.quotes[source] ?? 0) + quotes;
    columns.words[source] = (columns.words[source] ?? 0) + words;
    columns.reported[source] = (columns.reported[source] ?? 0) + reported;
  }

  takePerson(groups: NameGroups, group: number, { places, ...counts }: Spoken): void {
    if (this.#by === 'person') {
      this.#rows.push({ groups, group, ...counts });
    } else if (this.#by === 'group') {
      const found = this.#groupsOf(groups.names(group));
      this.#inSeveral += found.size > 1 ? 1 : 0;
      for (const open of found.size === 0 ? [this.#noGroup] : found) {
        open.sum.add(counts, places);
        open.people++;
      }
    }
  }

  /** The user's groups that somebody of these names is in. */
  #groupsOf(names: readonly string[]): ReadonlySet<OpenGroup> {
    const found = new Set<OpenGroup>();
    for (const folded of names.map(foldText)) {
      for (const open of this.#named.get(folded) ?? []) {
        found.add(open);
        open.missing.delete(folded);
      }
    }
    return found;
  }

  takeSpeaker(groups: NameGroups, group: number, { places, ...counts }: Spoken): void {
    if (this.#casts.speakers.keyOf(group) === UNKNOWN_SPEAKER) {
      this.#unknown = counts;
    } else if (this.#by === 'person') {
      this.#rows.push({ groups, group, ...counts });
    } else if (this.#by === 'group') {
      this.#speakers.add(counts, places);
    }
  }

  figures({ offset, limit }: Range): CountedFigures {
    const sources = Array.from(this.#counted.keys()).filter((source) => this.#counted[source] === 1);
    const { total, rows, others } = this.#table(sources, offset + limit);
    const first = this.#by === 'group' ? rows : leading(rows, offset + limit).toSorted(compareRows);
    return {
      total: this.#totalOf(sources),
      rows: { total, items: first.slice(offset, offset + limit) },
      others,
      inSeveral: this.#inSeveral,
      leftOut: sources.reduce((sum, source) => sum + this.#casts.facts.leftOut(source), 0),
    };
  }

  /** All rows, or of people and speakers those who may be among the first so many. */
  #table(
    sources: readonly number[],
    count: number,
  ): { readonly total: number; readonly rows: readonly FiguresRow[]; readonly others: readonly OtherRow[] } {
    const unknown: readonly OtherRow[] = this.#unknown.sources > 0 ? [{ kind: 'unknown', ...this.#unknown }] : [];
    const all = (rows: readonly FiguresRow[], others: readonly OtherRow[] = []) => ({ total: rows.length, rows, others });
    switch (this.#by) {
      case 'person':
        return { total: this.#rows.length, rows: leading(this.#rows, count).map((row) => this.#closed(row)), others: unknown };
      case 'source':
        return all(sources.map((source) => ({ kind: 'source', uri: this.#casts.sources.uri(source), ...this.#countsOf(source) })));
      case 'publisher': {
        const { rows, others } = this.#publishers(sources);
        return all(rows, others);
      }
      case 'group':
        return all(this.#groups.map(groupRow), [...this.#inNoGroup(), ...unknown]);
    }
  }

  #closed({ groups, group, ...counts }: OpenRow): FiguresRow {
    const name = groups.name(group);
    const { people, speakers } = this.#casts;
    if (groups === speakers.grouped) {
      return { kind: 'speaker', key: speakers.keyOf(group), name, ...counts };
    }
    const { uri, row } = groups.firstPlace(group);
    return { kind: 'person', key: people.keyOf(group), name, first: { uri, person: row }, ...counts };
  }

  #countsOf(source: number): Counts {
    const { quotes, words, reported } = this.#bySource;
    return { quotes: quotes[source] ?? 0, words: words[source] ?? 0, reported: reported[source] ?? 0, sources: 1 };
  }

  #totalOf(sources: readonly number[]): Counts {
    const total = { ...NO_COUNTS } as Writable<Counts>;
    for (const source of sources) {
      add(total, this.#countsOf(source));
    }
    return { ...total, sources: sources.length };
  }

  #publishers(sources: readonly number[]): { readonly rows: readonly FiguresRow[]; readonly others: readonly OtherRow[] } {
    const { publishers, none } = this.#casts.facts.byPublisher(sources, (source) => this.#casts.sources.order(source));
    return {
      rows: publishers.map((one) => ({ kind: 'publisher', name: one.name, ...this.#totalOf(one.sources) })),
      others: none.length === 0 ? [] : [{ kind: 'noPublisher', ...this.#totalOf(none) }],
    };
  }

  #inNoGroup(): readonly OtherRow[] {
    const { sum, people } = this.#noGroup;
    return [
      ...(people > 0 ? [{ kind: 'noGroup', people, ...sum.counts } as const] : []),
      ...(this.#speakers.counts.sources > 0 ? [{ kind: 'speakers', ...this.#speakers.counts } as const] : []),
    ];
  }
}

function add(sum: Writable<Said>, { quotes, words, reported }: Said): void {
  sum.quotes += quotes;
  sum.words += words;
  sum.reported += reported;
}

function groupRow({ group, sum, people, missing }: OpenGroup): FiguresRow {
  return { kind: 'group', name: group.name, people, missing: [...missing.values()], ...sum.counts };
}

/**
 * Those rows that may be among the first so many. Most people are quoted once or twice: of very many rows those alone need be put in
 * order that have as many quotes as the last of the first.
 */
function leading<T extends { readonly quotes: number }>(rows: readonly T[], count: number): readonly T[] {
  const having: number[] = [];
  rows.forEach(({ quotes }) => (having[quotes] = (having[quotes] ?? 0) + 1));
  let least = having.length;
  for (let found = 0; least > 0 && found < count;) {
    found += having[--least] ?? 0;
  }
  return rows.filter(({ quotes }) => quotes >= least);
}

function compareRows(a: FiguresRow, b: FiguresRow): number {
  const byCounts = b.quotes - a.quotes || b.words - a.words || b.reported - a.reported;
  return byCounts === 0 ? (nameOf(a) < nameOf(b) ? -1 : 1) : byCounts;
}

/** What no two rows have alike, beginning with what is shown. */
function nameOf(row: FiguresRow): string {
  switch (row.kind) {
    case 'person':
    case 'speaker':
      return `${row.name}\0${row.kind}\0${row.key}`;
    case 'source':
      return row.uri;
    case 'publisher':
    case 'group':
      return row.name;
  }
}
