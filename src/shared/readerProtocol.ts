/** The calls between the reader's page and the extension, and what they carry. */
import type { BlockKind, PassageKind, RunStyle } from '../core/article.ts';
import type { Span } from '../core/span.ts';
import type { PageLook } from './pageLook.ts';

/** A stretch of a block that is shown; see `Run` of the article. Offsets are of `PageArticle.text`. */
export interface PageRun extends Span {
  readonly styles?: readonly RunStyle[];
  readonly link?: string;
  readonly shown?: string;
}

/** A block of the article; see `Block`. */
export interface PageBlock extends Span {
  readonly kind: BlockKind;
  readonly number?: number;
  readonly level?: number;
  readonly marker?: string;
  readonly runs: readonly PageRun[];
}

/** A passage; its index is the one in `Analysis.passages`. */
export interface PagePassage extends Span {
  readonly kind: PassageKind;
  /** Index in `PageArticle.people`; undefined when the speaker is none of them or unclear. */
  readonly person?: number;
  /** The speaker as named in the margin; undefined when no words name one. */
  readonly speaker?: string;
  /** The word for the doubt about the speaker; undefined when there is none. */
  readonly doubt?: string;
  /** Whether the doubt is the stronger one, which is shown at any width. */
  readonly isUnsure?: true;
  /** Kind, speaker, doubt and paragraph, as spoken. */
  readonly description: string;
}

/** A place where a person is named, or meant by a pronoun or description. */
export interface PageMention extends Span {
  /** Index in `PageArticle.people`; undefined when several fit. */
  readonly person?: number;
  readonly isInferred?: true;
}

/** What the bar below says: words, some of them emphasised. */
export type Statement = readonly { readonly text: string; readonly isStrong?: true }[];

/** A person of the article, in the order of `Analysis.people`. */
export interface PagePerson {
  readonly name: string;
  readonly role?: string;
  /** "7 quotes · 5 mentions". */
  readonly counts: string;
  /** What the bar below says once this person is chosen. */
  readonly statement: Statement;
}

/** An article as the page sets it. */
export interface PageArticle {
  readonly kind: 'article';
  /** The address of the source, for the context of a right click. */
  readonly uri: string;
  /** Differs for each text that a page is shown. Calls about places name the version that they are about: one that is gone is refused. */
  readonly version: number;
  /** The title where it stands in no block, because front matter gives it. */
  readonly title?: string;
  /** The author where he or she stands in no block. */
  readonly byline?: string;
  /** Publisher, date, words and paragraphs in one line. */
  readonly origin: string;
  /** How many words it has. */
  readonly words: number;
  readonly text: string;
  readonly blocks: readonly PageBlock[];
  readonly passages: readonly PagePassage[];
  readonly mentions: readonly PageMention[];
  readonly people: readonly PagePerson[];
  /** The people in the order of the strip, as indices of `people`: most quotes first. */
  readonly order: readonly number[];
  /** What the bar below says at rest. */
  readonly totals: Statement;
  /** "All 6…", at the end of the strip. */
  readonly allPeople: string;
  /** The text is left out: as much of it as is needed for now stands in the HTML, and the whole comes with the answer to `ready`. */
  readonly isPartial?: true;
}

/** What a button of the page asks the extension to do. */
export type PageAction =
  | 'goToPerson'
  | 'nextQuote'
  | 'previousQuote'
  | 'copyQuote'
  | 'copyQuoteWithCitation'
  | 'compareVersions'
  | 'openInTextEditor'
  | 'showSources'
  | 'findFile'
  | 'showLastText'
  | 'removeFromSources'
  | 'tryAgain'
  | 'readWithoutMarks'
  | 'changeLimit';

/** A button: what it says and asks for. */
export interface PageButton {
  readonly label: string;
  readonly action: PageAction;
}

/** A page without an article: nothing is open, or a source cannot be shown. The first button is the primary one. */
export interface PageNotice {
  readonly kind: 'notice';
  readonly heading: string;
  readonly sentences: readonly string[];
  /** The path of the source, where it is about one. */
  readonly path?: string;
  /** The address of that source, which is shown again after the window was reloaded. */
  readonly uri?: string;
  readonly isError: boolean;
  readonly buttons: readonly PageButton[];
}

/** A source is being read. */
export interface PageLoading {
  readonly kind: 'loading';
  /** The address of the source. */
  readonly uri?: string;
  readonly heading: string;
  readonly sentence: string;
}

/** What the page shows. */
export type PageContent = PageArticle | PageNotice | PageLoading;

/** Where a text is scrolled to: the top edge of the piece of text that starts at `offset` stands `below` pixels below the window's. */
export interface Anchor {
  readonly offset: number;
  readonly below: number;
}

/** How an article is looked at. */
export interface PageView {
  /** The place that was jumped to or clicked. */
  readonly place?: Span;
  /** The chosen person, as an index of `PageArticle.people`. */
  readonly person?: number;
  readonly anchor?: Anchor;
  /** Up to here the text has been in the window, from its start on. */
  readonly readTo?: number;
}

/** Content, the way to look at it, and what the bar below says, if not the totals. */
export interface PageUpdate {
  readonly content: PageContent;
  readonly view: PageView;
  readonly statement?: Statement;
}

/** What a reader is restored from after the window was reloaded. */
export interface ReaderState extends PageView {
  readonly version: 1;
  readonly uri: string;
}

/** What a preview must give back: scroll in pixels, mark, chosen person, bar below, and whether the page had the focus. */
export interface Snapshot extends PageView {
  readonly scroll: number;
  readonly statement: Statement;
  readonly hasFocus: boolean;
  /** The version of the article that it is of. */
  readonly version: number;
}

/** A line of the card: a term and what it is. */
export interface CardRow {
  readonly term: string;
  readonly text: string;
}

/** The card of a passage. The first button is the primary one. */
export interface PageCard {
  readonly speaker: string;
  readonly role?: string;
  readonly rows: readonly CardRow[];
  readonly buttons: readonly PageButton[];
}

/** Words of the page that are no article's. */
export interface PageStrings {
  readonly people: string;
  readonly reader: string;
  readonly goToPerson: string;
  readonly previous: string;
  readonly next: string;
  readonly loading: string;
  /** What the place in the text is called, before "60 %". */
  readonly progress: string;
  /** A message of `Plurals`: "4 min left". */
  readonly minutesLeft: string;
  readonly lessThanOneMinuteLeft: string;
}

/** A passage, by its index, in a version of the article. */
export interface PassageReference {
  readonly version: number;
  readonly passage: number;
}

/** A button that was pressed; `passage` when it is one of a card. */
export interface PressedButton {
  readonly action: PageAction;
  readonly passage?: PassageReference;
}

/** The person that was chosen in the page; undefined when nobody is any more. */
export interface ChosenPerson {
  readonly version: number;
  readonly person?: number;
}

/** How the article of this version is looked at now. */
export interface ChangedView extends PageView {
  readonly version: number;
}

/** A place to go to. */
export interface PageJump {
  readonly version: number;
  readonly span: Span;
  readonly statement: Statement;
  /** The focus stays where it is. */
  readonly preserveFocus?: true;
}

/** A place to look at for a moment; none when it is only the mark of another that is to go. */
export interface PagePreview {
  readonly version: number;
  readonly span?: Span;
}

/** Calls that the page makes. None of them carries an address: the extension knows what it shows. */
export interface ReaderHost {
  /** The page is loaded, and was left by the last one in this state, if there was one; answers what to show. */
  ready(left: unknown): Promise<PageUpdate>;
  /** A passage was clicked; answers what the bar below is to say. */
  select(passage: PassageReference): Promise<Statement>;
  /** The card of a passage is asked for. */
  describe(passage: PassageReference): Promise<PageCard>;
  press(button: PressedButton): Promise<void>;
  choose(chosen: ChosenPerson): Promise<void>;
  /** The page was scrolled, or its place left. */
  viewChanged(view: ChangedView): Promise<void>;
  /** Whether keys go to the page. */
  focusChanged(hasFocus: boolean): Promise<void>;
}

/** Calls that the extension makes. Each rejects when the page shows another version than the call is about. */
export interface ReaderPage {
  /** Resolves once the update is set. */
  show(update: PageUpdate): Promise<void>;
  jump(jump: PageJump): Promise<void>;
  choose(chosen: ChosenPerson): Promise<void>;
  snapshot(nothing: undefined): Promise<Snapshot | null>;
  restore(snapshot: Snapshot): Promise<void>;
  /** Shows a place without going there: nothing is said, kept or focused. */
  preview(preview: PagePreview): Promise<void>;
  focus(nothing: undefined): Promise<void>;
  /** Sets the text in another way; what is read stays in place. */
  setLook(look: PageLook): Promise<void>;
  /** What is selected in the article; null when nothing is. */
  selection(nothing: undefined): Promise<Span | null>;
}
