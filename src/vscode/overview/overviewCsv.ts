/** The figures of an overview as CSV (RFC 4180) for spreadsheets: one table, in which the first column says what a row is of. */
import type { OverviewFigures } from '../../library/overview/overviewFigures.ts';
import { BYTE_ORDER_MARK, csvLine } from '../../library/writing/csv.ts';

const COLUMNS = [
  'kind',
  'name',
  'role',
  'named_with',
  'first_day',
  'last_day',
  'quotes',
  'quoted_words',
  'reported',
  'mentions',
  'sources',
] as const;

/** A row, by its columns; those that are missing stay empty. */
type Row = Readonly<Partial<Record<(typeof COLUMNS)[number], string | number>>> & { readonly kind: string };

/** The whole file, with numbers without separators of thousands. */
export function overviewCsv(figures: OverviewFigures): string {
  const rows = [...peopleRows(figures), ...timeRows(figures), ...publisherRows(figures), ...pairRows(figures)];
  const lines = rows.map((row) => csvLine(COLUMNS.map((column) => row[column] ?? '')));
  return BYTE_ORDER_MARK + csvLine(COLUMNS) + lines.join('');
}

/** Of a person `sources` are those that name him or her. */
function peopleRows({ people: { items, more, speakers, unknown } }: OverviewFigures): readonly Row[] {
  const others = [
    ['more_people', more],
    ['speakers', speakers],
    ['unknown', unknown],
  ] as const;
  return [
    ...items.map(({ name, role = '', quotes, words, reported, mentions, naming }): Row => ({
      kind: 'person',
      name,
      role,
      quotes,
      quoted_words: words,
      reported,
      mentions,
      sources: naming,
    })),
    ...others.map(([kind, { quotes, words, reported }]): Row => ({ kind, quotes, quoted_words: words, reported })),
  ];
}

function timeRows({ time: { unit, buckets, undated } }: OverviewFigures): readonly Row[] {
  return [
    ...buckets.map(({ first, last, quotes, sources }): Row => ({
      kind: 'time',
      name: unit,
      first_day: first,
      last_day: last,
      quotes,
      sources,
    })),
    { kind: 'undated', quotes: undated.quotes, sources: undated.sources },
  ];
}

function publisherRows({ publishers: { items, more, none } }: OverviewFigures): readonly Row[] {
  return [
    ...items.map(({ name, quotes, sources }): Row => ({ kind: 'publisher', name, quotes, sources })),
    { kind: 'more_publishers', quotes: more.quotes, sources: more.sources },
    { kind: 'no_publisher', quotes: none.quotes, sources: none.sources },
  ];
}

function pairRows({ together: { people, pairs } }: OverviewFigures): readonly Row[] {
  return pairs.map(({ a, b, sources }) => ({ kind: 'pair', name: people[a]?.name ?? '', named_with: people[b]?.name ?? '', sources }));
}
