/** Figures as the page shows them: four charts with their words, and what is behind each mark. */
import * as vscode from 'vscode';
import type { OverviewFigures, OverviewMark, OverviewName, OverviewPeople } from '../../library/overview/overviewFigures.ts';
import type { ChosenMark, PageBars, PageOverview, PagePairs, PageRow, PageTimes } from '../../shared/overviewProtocol.ts';
import type { ShownPerson } from '../person/personModel.ts';
import { oneLine } from '../views/excerpt.ts';
import { countsText, dateText, listText, numberText } from '../views/wording.ts';
import {
  bucketText,
  countText,
  missingNotes,
  morePeopleText,
  morePublishersText,
  nameText,
  pairText,
  personText,
  totalText,
  unitText,
} from './overviewWording.ts';

/** Where a mark leads: to the page of a person, or to a list of sources with a title. */
export type Behind =
  | { readonly kind: 'person'; readonly person: ShownPerson }
  | { readonly kind: 'sources'; readonly mark: OverviewMark; readonly title: string };

/** What is behind the marks of a page. */
export class BehindMarks {
  readonly #all = new Map<string, Behind>();

  /** Notes what is behind a mark, and answers the mark's id. */
  add({ chart, id }: ChosenMark, behind: Behind): string {
    this.#all.set(`${chart} ${id}`, behind);
    return id;
  }

  /** Undefined for a mark that the page was not told of. */
  get({ chart, id }: ChosenMark): Behind | undefined {
    return this.#all.get(`${chart} ${id}`);
  }
}

/** What the page shows of figures; `notes` say how far the reading is. What is behind the marks is added. */
export function overviewContent(
  figures: OverviewFigures,
  { heading, isLoading, notes }: Pick<PageOverview, 'heading' | 'isLoading' | 'notes'>,
  behind: BehindMarks,
): PageOverview {
  const counts = totalText(figures);
  return {
    kind: 'overview',
    heading,
    counts,
    notes: missingNotes(figures, notes),
    isLoading,
    charts: [peopleChart(figures, behind), timeChart(figures, behind), publishersChart(figures, behind), togetherChart(figures, behind)],
  };
}

function peopleChart({ people, person: subject }: OverviewFigures, behind: BehindMarks): PageBars {
  const { items, more, speakers, unknown } = people;
  const marks = items.map((person) => {
    const { key, name, quotes, words, reported, mentions, naming } = person;
    return {
      id: behind.add({ chart: 'people', id: key }, { kind: 'person', person: { key, name } }),
      names: [nameText(person)],
      figures: [quotes, words, reported, mentions, naming],
      spoken: personText(person),
    };
  });
  const count = items.length + more.people;
  const drawn = more.people > 0 ? ` ${vscode.l10n.t('Drawn are the {0} who are quoted most.', numberText(items.length))}` : '';
  return {
    kind: 'people',
    heading:
      subject === undefined
        ? vscode.l10n.t('Quotes per Person')
        : vscode.l10n.t('Quotes per Person, in the Sources That Name {0}', oneLine(subject.name)),
    sentence: count === 0 ? vscode.l10n.t('Nobody is quoted by name.') : vscode.l10n.t('People who speak: {0}.', numberText(count)) + drawn,
    hint: vscode.l10n.t('Choose a bar to show the person.'),
    columns: [
      vscode.l10n.t('Person'),
      vscode.l10n.t('Quotes'),
      vscode.l10n.t('Quoted words'),
      vscode.l10n.t('Reported'),
      vscode.l10n.t('Mentions'),
      vscode.l10n.t('Named in sources'),
    ],
    marks,
    others: [
      ...saidRow(morePeopleText(more.people), more),
      ...saidRow(vscode.l10n.t('Groups and unnamed speakers'), speakers),
      ...saidRow(vscode.l10n.t('Speaker unclear'), unknown),
    ],
  };
}

/** A row for what several say together; none where they say nothing. */
function saidRow(name: string, { quotes, words, reported }: OverviewPeople['speakers']): readonly PageRow[] {
  const spoken = vscode.l10n.t('{0}: {1}', name, countsText({ quotes, reported }));
  return quotes + reported === 0 ? [] : [{ names: [name], figures: [quotes, words, reported], spoken }];
}

function timeChart({ time, person }: OverviewFigures, behind: BehindMarks): PageTimes {
  const { unit, buckets, undated } = time;
  const marks = buckets.map((bucket) => {
    const { first, last, quotes, sources } = bucket;
    const name = bucketText(bucket, unit);
    return {
      id: behind.add({ chart: 'time', id: first }, { kind: 'sources', mark: { kind: 'time', first, last }, title: name }),
      names: [name],
      figures: [quotes, sources],
      spoken: countText(name, bucket),
    };
  });
  const without = vscode.l10n.t('Without a date');
  const id = behind.add({ chart: 'time', id: 'undated' }, { kind: 'sources', mark: { kind: 'undated' }, title: without });
  const dated = buckets.reduce((sum, { sources }) => sum + sources, 0);
  const quoted = buckets.reduce((sum, { quotes }) => sum + quotes, 0);
  const [from, to] = [buckets[0]?.first, buckets.at(-1)?.last].map((day) => dateText(day) ?? '');
  return {
    kind: 'time',
    heading: person === undefined ? vscode.l10n.t('Quotes over Time') : vscode.l10n.t('Quotes of {0} over Time', oneLine(person.name)),
    sentence:
      buckets.length === 0
        ? vscode.l10n.t('No source tells its date.')
        : [
            unitText(unit),
            vscode.l10n.t('Sources with a date: {0}, between {1} and {2}.', numberText(dated), from ?? '', to ?? ''),
            ...(quoted === 0 && undated.quotes > 0 ? [vscode.l10n.t('All of the quotes are in sources without a date.')] : []),
          ].join(' '),
    hint: vscode.l10n.t('Choose a bar to list its sources.'),
    columns: [vscode.l10n.t('Time'), vscode.l10n.t('Quotes'), vscode.l10n.t('Sources')],
    marks,
    others:
      undated.sources === 0
        ? []
        : [{ id, names: [without], figures: [undated.quotes, undated.sources], spoken: countText(without, undated) }],
  };
}

function publishersChart({ publishers }: OverviewFigures, behind: BehindMarks): PageBars {
  const { items, more, none } = publishers;
  const marks = items.map((publisher) => {
    const { name, sources, quotes } = publisher;
    const title = oneLine(name);
    return {
      id: behind.add({ chart: 'publishers', id: `p ${name}` }, { kind: 'sources', mark: { kind: 'publisher', name }, title }),
      names: [title],
      figures: [sources, quotes],
      spoken: countText(title, publisher),
    };
  });
  const without = vscode.l10n.t('No publisher told');
  const id = behind.add({ chart: 'publishers', id: 'none' }, { kind: 'sources', mark: { kind: 'noPublisher' }, title: without });
  const moreName = morePublishersText(more.publishers);
  const count = items.length + more.publishers;
  const drawn = more.publishers > 0 ? ` ${vscode.l10n.t('Drawn are the {0} with most sources.', numberText(items.length))}` : '';
  return {
    kind: 'publishers',
    heading: vscode.l10n.t('Sources by Publisher'),
    sentence:
      count === 0 ? vscode.l10n.t('No source tells who published it.') : vscode.l10n.t('Publishers: {0}.', numberText(count)) + drawn,
    hint: vscode.l10n.t('Choose a bar to list its sources.'),
    columns: [vscode.l10n.t('Publisher'), vscode.l10n.t('Sources'), vscode.l10n.t('Quotes')],
    marks,
    others: [
      ...(more.publishers === 0 ? [] : [{ names: [moreName], figures: [more.sources, more.quotes], spoken: countText(moreName, more) }]),
      ...(none.sources === 0 ? [] : [{ id, names: [without], figures: [none.sources, none.quotes], spoken: countText(without, none) }]),
    ],
  };
}

function togetherChart({ together }: OverviewFigures, behind: BehindMarks): PagePairs {
  // Whoever is named with none of the others has no place in the drawing.
  const paired = new Set(together.pairs.flatMap(({ a, b }) => [a, b]));
  const people = together.people.map((person, index) => ({ person, index })).filter(({ index }) => paired.has(index));
  const places = new Map(people.map(({ index }, place) => [index, place]));
  const marks = together.pairs.flatMap(({ a, b, sources }) => {
    const [one, other] = [together.people[a], together.people[b]];
    return one === undefined || other === undefined
      ? []
      : [{ ...pairOf(one, other, sources, behind), a: places.get(a) ?? 0, b: places.get(b) ?? 0 }];
  });
  return {
    kind: 'together',
    heading: vscode.l10n.t('Named Together'),
    sentence:
      marks.length === 0
        ? vscode.l10n.t('No source names two people.')
        : vscode.l10n.t(
            'The larger the disc where the lines of two people meet, the more sources name both. Those named in most sources come first.',
          ),
    hint: vscode.l10n.t('Choose a disc to list the sources.'),
    columns: [vscode.l10n.t('Person'), vscode.l10n.t('Named with'), vscode.l10n.t('Sources')],
    people: people.map(({ person }) => nameText(person)),
    marks,
    others: [],
  };
}

function pairOf(one: OverviewName, other: OverviewName, sources: number, behind: BehindMarks): Required<PageRow> {
  const names = [nameText(one), nameText(other)] as const;
  const title = listText(names);
  return {
    id: behind.add(
      { chart: 'together', id: `${one.key}\n${other.key}` },
      { kind: 'sources', mark: { kind: 'named', people: [one.key, other.key] }, title },
    ),
    names,
    figures: [sources],
    spoken: pairText(...names, sources),
  };
}
