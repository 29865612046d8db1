/** The people and the passages of sources as rows of a pick. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { speakerOf } from '../../library/cast.ts';
import type { DigestPassage, DigestPerson, SourceDigest } from '../../library/digest.ts';
import type { SharedPassage, SharedPerson } from '../../library/sourceQueries.ts';
import type { Term } from '../../library/store/words.ts';
import { oneLine, shorten } from '../views/excerpt.ts';
import { countsText, doubtText, joined, paragraphText, personCountsText, sharedText, sourcesText, speakerText } from '../views/wording.ts';
import type { LiveRow } from './livePick.ts';

/** A source whose places are listed. */
export interface ListedSource {
  readonly uri: vscode.Uri;
  readonly digest: SourceDigest;
  /** How the source is called where several are listed; undefined where it is the only one. */
  readonly title: string | undefined;
}

/** A row, and where it leads. */
export interface PlaceRow extends LiveRow {
  readonly uri: vscode.Uri;
  /** In `Article.text`; undefined where it is looked up when the row is gone to: where the person is first named, or the terms stand. */
  readonly span: Span | undefined;
  /** Whom to choose, an index of the people of the source. */
  readonly person?: number;
  /** What the text is searched for. */
  readonly terms?: readonly Term[];
}

const LABEL_LENGTH = 100;
const TITLE_LENGTH = 40;
const ICONS = Object.freeze({ direct: 'quote', partial: 'symbol-string', reported: 'comment' } as const);

/** A row for each person, in order of first mention. */
export function* personRows(source: ListedSource): Generator<PlaceRow> {
  for (const person of source.digest.people) {
    yield personRow(source, person);
  }
}

/** A row for each passage, in order of the text. */
export function* passageRows(source: ListedSource): Generator<PlaceRow> {
  const { uri, digest, title } = source;
  for (const passage of digest.passages) {
    yield passageRow({ uri, title, passage, speaker: speakerOf(passage, digest.people) });
  }
}

/** A row for a person over all sources, which leads to the first of them. `title` is that source's. */
export function sharedRow(shared: SharedPerson, uri: vscode.Uri, title: string): PlaceRow {
  const { key, name, role, sources, first } = shared;
  const where = (): string | undefined => (sources > 1 ? sourcesText(sources) : shortened(title));
  return {
    id: `#${key}`,
    uri,
    span: undefined,
    person: first.person,
    label: name,
    searched: name,
    item: () => ({ description: joined(role, countsText(shared), where()) }),
  };
}

/** A row for a person of one source. */
export function personRow({ uri, title }: Omit<ListedSource, 'digest'>, person: DigestPerson): PlaceRow {
  const { name, variants, role, first } = person;
  return {
    id: `${uri.toString()}#${name}#${String(first.start)}`,
    uri,
    span: first,
    person: person.id,
    label: name,
    searched: [...variants, name, role, title].join(' '),
    item: () => ({ description: joined(role, personCountsText(person), shortened(title)) }),
  };
}

/** A passage that is listed. */
interface ListedPassage extends Omit<ListedSource, 'digest'>, Pick<SharedPassage, 'shared'> {
  readonly passage: DigestPassage;
  readonly speaker: string | undefined;
}

/** A row for a passage. */
export function passageRow({ uri, title, passage, speaker: named, shared }: ListedPassage): PlaceRow {
  const { start, end, kind, words, paragraph, confidence } = passage;
  const speaker = speakerText(named);
  const reported = kind === 'reported' ? vscode.l10n.t('reported') : undefined;
  return {
    id: `${uri.toString()}#${String(start)}-${String(end)}`,
    uri,
    span: { start, end },
    get label() {
      return shorten(words, LABEL_LENGTH);
    },
    get searched() {
      return [words, speaker, title].join(' ');
    },
    item: () => ({
      iconPath: new vscode.ThemeIcon(ICONS[kind]),
      description:
        shared === undefined
          ? joined(speaker, doubtText(confidence), paragraphText(paragraph), reported, shortened(title))
          : joined(speaker, doubtText(confidence), sharedText(shared), shortened(title)),
    }),
  };
}

function shortened(title: string | undefined): string | undefined {
  return title === undefined ? undefined : shorten(oneLine(title), TITLE_LENGTH);
}
