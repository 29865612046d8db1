// The page of an overview, seen from both sides.
import type { Locator, Page } from 'playwright-core';
import type {
  ChartKind,
  OverviewContent,
  OverviewHost,
  OverviewPage,
  OverviewPlace,
  OverviewState,
  OverviewStrings,
} from '../../src/shared/overviewProtocol.ts';
import { connect, type Handlers, type Remote } from '../../src/shared/rpc.ts';
import { PageSide } from './pageSide.ts';

/** The words of the page. */
export const OVERVIEW_STRINGS: OverviewStrings = {
  loading: 'Reading the sources',
  table: 'Show as Table',
  saveSvg: 'Save as SVG…',
  saveCsv: 'Save Figures as CSV…',
  quotes: 'Quotes',
  sources: 'Sources',
};

/** As a page begins that nobody has looked at. */
export const FIRST: OverviewPlace = { tables: [], top: 0, stops: {} };

/** One page. */
export class OpenOverview extends PageSide {
  /** What the page asked for, in order. */
  readonly told: unknown[] = [];
  readonly states: OverviewState[] = [];
  readonly remote: Remote<OverviewPage>;

  constructor(page: Page, content: OverviewContent | Promise<OverviewContent>) {
    super(page);
    this.remote = connect<OverviewPage, OverviewHost>(this.channel, this.#handlers(content)).remote;
  }

  /** Loads the page, and waits until it shows something, be it that it has nothing yet. */
  override async load(address: string): Promise<void> {
    await super.load(address);
    await this.page.locator('.chart, .notice, .loading:not([hidden])').first().waitFor();
  }

  chart(kind: ChartKind): Locator {
    return this.page.locator(`.chart.${kind}`);
  }

  /** The marks of a chart that are drawn. */
  marks(kind: ChartKind): Locator {
    return this.chart(kind).locator('.mark');
  }

  mark(kind: ChartKind, name: string): Locator {
    return this.chart(kind).getByRole('button', { name }).and(this.page.locator('.mark'));
  }

  #handlers(content: OverviewContent | Promise<OverviewContent>): Handlers<OverviewHost> {
    const any = <T>(argument: unknown): argument is T => argument !== null;
    return {
      ready: { check: (argument): argument is undefined => argument === undefined || argument === null, handle: () => content },
      open: { check: any, handle: (mark) => void this.told.push(mark) },
      save: { check: any, handle: (form) => void this.told.push(form) },
      placeChanged: {
        check: any,
        handle: (place) => {
          const state: OverviewState = { version: 1, place };
          this.states.push(state);
          return state;
        },
      },
    };
  }
}
