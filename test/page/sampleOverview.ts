// An overview for the page: invented people and publishers, with names that are long, run the other way, or look like markup.
import type {
  OverviewContent,
  PageBars,
  PageMark,
  PageOverview,
  PagePair,
  PagePairs,
  PageTimes,
} from '../../src/shared/overviewProtocol.ts';

const PEOPLE = [
  'Anna Berglund',
  'Tom Okoye',
  'Maria Lopez',
  'ליאור ברגמן',
  '<script>alert(1)</script> "Bo" & Co',
  'Maximiliane von und zu Hohenfels-Brackenford the Younger of Lindvik',
  'Ines Falk',
];
const MONTHS = ['Nov 2024', 'Dec 2024', 'Jan 2025', 'Feb 2025', 'Mar 2025', 'Apr 2025', 'May 2025', 'Jun 2025', 'Jul 2025', 'Aug 2025'];
const PUBLISHERS = ['Invented Gazette', 'Northern Courier', 'The Harbour'];

const people: PageBars = {
  kind: 'people',
  heading: 'Quotes per Person',
  sentence: 'People who speak: 7.',
  hint: 'Choose a bar to show the person.',
  columns: ['Person', 'Quotes', 'Quoted words', 'Reported', 'Mentions', 'Named in sources'],
  marks: PEOPLE.map((name, nth): PageMark => {
    const quotes = 1400 >> (nth * 2);
    return {
      id: `key ${String(nth)}`,
      names: [name],
      figures: [quotes, quotes * 9, nth, 4 * nth, 2],
      spoken: `${name}: ${String(quotes)} quotes`,
    };
  }),
  others: [{ names: ['Speaker unclear'], figures: [3, 20, 1], spoken: 'Speaker unclear: 3 quotes' }],
};

const time: PageTimes = {
  kind: 'time',
  heading: 'Quotes over Time',
  sentence: 'By month. Sources with a date: 30, between 1 Nov 2024 and 31 Aug 2025.',
  hint: 'Choose a bar to list its sources.',
  columns: ['Time', 'Quotes', 'Sources'],
  marks: MONTHS.map((name, nth): PageMark => {
    const quotes = nth === 2 ? 0 : (nth * 7) % 19;
    return { id: `2025-${String(nth)}`, names: [name], figures: [quotes, nth % 4], spoken: `${name}: ${String(quotes)} quotes` };
  }),
  others: [{ id: 'undated', names: ['Without a date'], figures: [2, 4], spoken: 'Without a date: 2 quotes' }],
};

const publishers: PageBars = {
  kind: 'publishers',
  heading: 'Sources by Publisher',
  sentence: 'Publishers: 3.',
  hint: 'Choose a bar to list its sources.',
  columns: ['Publisher', 'Sources', 'Quotes'],
  marks: PUBLISHERS.map((name, nth): PageMark => ({
    id: `p ${name}`,
    names: [name],
    figures: [9 - nth, 30],
    spoken: `${name}: ${String(9 - nth)} sources`,
  })),
  others: [],
};

const pairs: readonly PagePair[] = PEOPLE.flatMap((one, a) =>
  PEOPLE.flatMap((other, b) =>
    b <= a || (a + b) % 4 === 3
      ? []
      : [
          {
            id: `${String(a)}-${String(b)}`,
            a,
            b,
            names: [one, other],
            figures: [12 - a - b],
            spoken: `${one} and ${other}: ${String(12 - a - b)}`,
          },
        ],
  ),
);

const together: PagePairs = {
  kind: 'together',
  heading: 'Named Together',
  sentence: 'Where the lines of two people meet, a larger disc is more sources that name both.',
  hint: 'Choose a disc to list the sources.',
  columns: ['Person', 'Named with', 'Sources'],
  people: PEOPLE,
  marks: pairs,
  others: [],
};

/** The overview. */
export const OVERVIEW: PageOverview = {
  kind: 'overview',
  heading: 'Overview – All Sources',
  counts: '1,864 quotes, 21 reported · 34 sources',
  notes: ['Sources that cannot be read: 1.'],
  isLoading: false,
  charts: [people, time, publishers, together],
};

/** The same with other numbers, without the first person. */
export const LATER: PageOverview = {
  ...OVERVIEW,
  counts: '464 quotes, 21 reported · 35 sources',
  charts: [{ ...people, marks: people.marks.slice(1).toReversed() }, time, publishers, together],
};

/** Sources of which none tells a date, a publisher, or two people. */
export const BARE: PageOverview = {
  ...OVERVIEW,
  charts: [
    people,
    { ...time, marks: [], sentence: 'No source tells its date.' },
    { ...publishers, marks: [] },
    { ...together, marks: [], people: [] },
  ],
};

/** Nothing to show, while sources are read. */
export const WAITING: OverviewContent = { kind: 'nothing', heading: 'Overview – All Sources', sentence: 'Still reading.', isLoading: true };
