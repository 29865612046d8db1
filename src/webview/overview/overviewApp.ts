/** The page of an overview: shows what the extension says, and remembers how it is looked at. */
import { isNothing } from '../../shared/checks.ts';
import { isOverviewContent } from '../../shared/overviewChecks.ts';
import {
  CHART_KINDS,
  type OverviewContent,
  type OverviewHost,
  type OverviewPage,
  type OverviewPlace,
  type OverviewState,
  type OverviewStrings,
  type PageOverview,
} from '../../shared/overviewProtocol.ts';
import type { Handlers, Remote } from '../../shared/rpc.ts';
import { button, element } from '../elements.ts';
import { unattended } from '../hostLink.ts';
import { ChartSection } from './chartSection.ts';
import { pictureOf } from './picture.ts';

/** It is told how the page is looked at after so long without another change, in milliseconds. */
const REST = 100;

/** What the page is made of. */
export interface AppParts {
  readonly scroller: HTMLElement;
  readonly strings: OverviewStrings;
  /** How the page was looked at before. */
  readonly place: OverviewPlace;
  readonly setState: (state: OverviewState) => void;
  /** Connects to the extension, whose calls are answered by `handlers` from then on. */
  readonly connect: (handlers: Handlers<OverviewPage>) => Remote<OverviewHost>;
}

/** The page. */
export class OverviewApp {
  readonly #parts: AppParts;
  readonly #host: Remote<OverviewHost>;
  readonly #heading = element('h1');
  readonly #counts = element('p', { class: 'counts', role: 'status' });
  readonly #notes = element('p', { class: 'notes' });
  readonly #loading: HTMLElement;
  readonly #sections: readonly ChartSection[];
  readonly #sheet: HTMLElement;
  #shown: OverviewContent | undefined;
  #timer: number | undefined;

  constructor(parts: AppParts) {
    this.#parts = parts;
    const { strings, connect, scroller, place } = parts;
    this.#host = connect({
      show: { check: isOverviewContent, handle: (content) => this.#show(content) },
      picture: { check: isNothing, handle: () => pictureOf(this.#title, this.#drawn) },
    });
    this.#sections = CHART_KINDS.map(
      (kind) =>
        new ChartSection(kind, strings, {
          chosen: (id) => unattended(this.#host.open({ chart: kind, id })),
          placeChanged: () => this.#placeChanged(),
        }),
    );
    for (const section of this.#sections) {
      section.restore({ isTableOpen: place.tables.includes(section.kind), stop: place.stops[section.kind] });
    }
    this.#loading = element('div', { class: 'loading', role: 'progressbar', 'aria-label': strings.loading });
    const actions = element(
      'div',
      { class: 'actions' },
      button(strings.saveSvg, () => unattended(this.#host.save('svg'))),
      button(strings.saveCsv, () => unattended(this.#host.save('csv'))),
    );
    const head = element('header', { class: 'head' }, this.#heading, this.#counts, this.#notes, actions);
    const charts = element('div', { class: 'charts' }, ...this.#sections.map((section) => section.element));
    this.#sheet = element('div', { class: 'sheet' }, head, charts);
    scroller.addEventListener('scroll', () => this.#placeChanged());
    new ResizeObserver(() => this.#sections.forEach((section) => section.draw({ isNew: false }))).observe(scroller);
    new ResizeObserver(() => this.#sections.forEach((section) => section.draw({ isNew: false }))).observe(this.#heading);
  }

  /** Begins with what the page's HTML brings along, the heading at least, and asks for what is there now. */
  async start(content: OverviewContent | undefined): Promise<void> {
    if (content === undefined) {
      this.#parts.scroller.prepend(this.#loading);
    } else {
      this.#begin(content);
    }
    const now = await this.#host.ready(undefined);
    if (content === undefined) {
      this.#begin(now);
    } else if (JSON.stringify(now) !== JSON.stringify(this.#shown)) {
      this.#show(now);
    }
  }

  /** Shows the first, at the place where the page was left. */
  #begin(content: OverviewContent): void {
    this.#show(content);
    this.#parts.scroller.scrollTop = this.#parts.place.top;
    this.#placeChanged();
  }

  get #title(): string {
    return this.#shown?.heading ?? '';
  }

  get #drawn(): readonly ChartSection[] {
    return this.#sections.filter(({ chart }) => (chart?.marks.length ?? 0) > 0);
  }

  #show(content: OverviewContent): void {
    const { scroller } = this.#parts;
    const before = this.#shown;
    this.#shown = content;
    if (content.kind === 'nothing') {
      const { heading, sentence, isLoading } = content;
      this.#loading.hidden = !isLoading;
      const notice = element('section', { class: 'notice' }, element('h1', {}, heading), element('p', { role: 'status' }, sentence));
      scroller.replaceChildren(this.#loading, notice);
      return;
    }
    if (before?.kind !== 'overview') {
      scroller.replaceChildren(this.#loading, this.#sheet);
    }
    this.#showOverview(content);
  }

  #showOverview({ heading, counts, notes, isLoading, charts }: PageOverview): void {
    this.#heading.textContent = heading;
    // While sources are read the counts change all the time: nobody wants to hear each of them.
    this.#counts.setAttribute('aria-live', isLoading ? 'off' : 'polite');
    if (this.#counts.textContent !== counts) {
      this.#counts.textContent = counts;
    }
    this.#notes.textContent = notes.join(' ');
    this.#loading.hidden = !isLoading;
    for (const chart of charts) {
      this.#sections.find(({ kind }) => kind === chart.kind)?.show(chart);
    }
  }

  #placeChanged(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => unattended(this.#host.placeChanged(this.#place()).then(this.#parts.setState)), REST);
  }

  #place(): OverviewPlace {
    return {
      tables: this.#sections.filter(({ isTableOpen }) => isTableOpen).map(({ kind }) => kind),
      top: this.#parts.scroller.scrollTop,
      stops: Object.fromEntries(this.#sections.flatMap(({ kind, stop }) => (stop === undefined ? [] : [[kind, stop]]))),
    };
  }
}
