/** The calls between the page of an overview and the extension, and what they carry. */

/** What is drawn: who is quoted, when, by whom it was published, and who is named with whom. */
export type ChartKind = 'people' | 'time' | 'publishers' | 'together';

/** All of it, in the order of the page. */
export const CHART_KINDS: readonly ChartKind[] = Object.freeze(['people', 'time', 'publishers', 'together']);

/** A row of figures. */
export interface PageRow {
  /** By which the extension knows what is behind it, and the page finds it again; undefined where nothing is. */
  readonly id?: string;
  /** What the figures are of: of two people who are named together both, else one. */
  readonly names: readonly string[];
  /** In the order of the columns; those at the end may be missing. */
  readonly figures: readonly number[];
  /** All of it in words. */
  readonly spoken: string;
}

/** A row that is drawn as a mark, which leads somewhere. */
export interface PageMark extends PageRow {
  readonly id: string;
}

/** What all charts have. */
interface ChartWords {
  readonly heading: string;
  /** What it comes to, in one or two sentences. */
  readonly sentence: string;
  /** What happens when a mark is chosen. */
  readonly hint: string;
  /** Of the table: those of the names, then those of the figures. */
  readonly columns: readonly string[];
  /** Rows that are listed and not drawn. */
  readonly others: readonly PageRow[];
}

/** A bar for each row, as long as its first figure. */
export interface PageBars extends ChartWords {
  readonly kind: 'people' | 'publishers';
  readonly marks: readonly PageMark[];
}

/** A bar for each stretch of time, one after the other without gaps: quotes above a line, and sources below it. */
export interface PageTimes extends ChartWords {
  readonly kind: 'time';
  readonly marks: readonly PageMark[];
}

/** Two people who are named together. */
export interface PagePair extends PageMark {
  /** Indices of `people`; `a` is the smaller. */
  readonly a: number;
  readonly b: number;
}

/** A disc for each two people, as large as the sources are many. */
export interface PagePairs extends ChartWords {
  readonly kind: 'together';
  /** Those first whom most sources name. */
  readonly people: readonly string[];
  readonly marks: readonly PagePair[];
}

/** One of the charts. One without marks has its sentence alone. */
export type PageChart = PageBars | PageTimes | PagePairs;

/** What there is to see. */
export interface PageOverview {
  readonly kind: 'overview';
  readonly heading: string;
  readonly counts: string;
  /** What is not counted. */
  readonly notes: readonly string[];
  /** Whether sources are still being read. */
  readonly isLoading: boolean;
  readonly charts: readonly PageChart[];
}

/** There is nothing to count. */
export interface PageNothing {
  readonly kind: 'nothing';
  readonly heading: string;
  readonly sentence: string;
  readonly isLoading: boolean;
}

/** What the page shows. */
export type OverviewContent = PageOverview | PageNothing;

/** How the page is looked at. */
export interface OverviewPlace {
  /** The charts whose tables are open. */
  readonly tables: readonly ChartKind[];
  /** How far the page is scrolled, in pixels. */
  readonly top: number;
  /** The mark or row that is the stop for the Tab key, by chart. */
  readonly stops: Readonly<Partial<Record<ChartKind, string>>>;
}

/** What an overview is of. */
export interface OverviewSubject {
  /** Address of a folder; undefined for all sources. */
  readonly within?: string;
  /** Only sources that name this person. */
  readonly person?: { readonly key: string; readonly name: string };
}

/** What a page is restored from after the window was reloaded. */
export interface OverviewState extends OverviewSubject {
  readonly version: 1;
  readonly place: OverviewPlace;
}

/** A mark that was chosen. */
export interface ChosenMark {
  readonly chart: ChartKind;
  readonly id: string;
}

/** What can be saved: the charts as a picture, or their figures. */
export type SavedForm = 'svg' | 'csv';

/** Words of the page that are no source's. */
export interface OverviewStrings {
  readonly loading: string;
  /** "Show as Table". */
  readonly table: string;
  readonly saveSvg: string;
  readonly saveCsv: string;
  /** The two lines of the chart over time. */
  readonly quotes: string;
  readonly sources: string;
}

/** Calls that the page makes. */
export interface OverviewHost {
  /** The page is loaded; answers what to show. */
  ready(nothing: undefined): Promise<OverviewContent>;
  /** Goes to what is behind a mark. */
  open(mark: ChosenMark): Promise<void>;
  save(form: SavedForm): Promise<void>;
  /** It is looked at in another way; answers what the page is to be restored from. */
  placeChanged(place: OverviewPlace): Promise<OverviewState>;
}

/** Calls that the extension makes. */
export interface OverviewPage {
  show(content: OverviewContent): Promise<void>;
  /** Answers the charts as they are shown, as one SVG that stands alone. */
  picture(nothing: undefined): Promise<string>;
}
