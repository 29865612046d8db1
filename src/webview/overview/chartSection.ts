/** One chart of the page: its heading and what it comes to in words, the drawing, and the same figures as a table. */
import type { ChartKind, OverviewStrings, PageChart, PageMark } from '../../shared/overviewProtocol.ts';
import { element } from '../elements.ts';
import { drawBars } from './barChart.ts';
import { tableOf } from './figuresTable.ts';
import { drawPairs, showLines } from './pairChart.ts';
import { type Space, spaceOf } from './space.ts';
import { Stops } from './stops.ts';
import { drawTimes } from './timeChart.ts';

/** What is asked for, and what is to be remembered. */
export interface SectionListener {
  chosen(id: string): void;
  /** The table was opened or closed, or another mark is the stop. */
  placeChanged(): void;
}

/** The chart. Its elements stay while it shows other figures. */
export class ChartSection {
  readonly element: HTMLElement;
  readonly kind: ChartKind;
  readonly drawing = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  readonly #strings: OverviewStrings;
  readonly #heading: HTMLElement;
  readonly #sentence: HTMLElement;
  /** Says what the pointer or the focus is on; a screen reader has it from the mark itself. */
  readonly #told = element('p', { class: 'told', 'aria-hidden': 'true' });
  readonly #table: HTMLDetailsElement;
  readonly #box = element('div', { class: 'wide' });
  readonly #marks: Stops;
  readonly #rows: Stops;
  #chart: PageChart | undefined;
  #drawnAt = { width: 0, em: 0 };
  /** The mark or row that is the stop. */
  #stop: string | undefined;

  constructor(kind: ChartKind, strings: OverviewStrings, listener: SectionListener) {
    this.kind = kind;
    this.#strings = strings;
    this.#heading = element('h2', { id: `${kind}-heading` });
    this.#sentence = element('p', { class: 'sentence', id: `${kind}-sentence` });
    this.drawing.setAttribute('role', 'group');
    this.drawing.setAttribute('aria-labelledby', `${kind}-heading`);
    this.#table = element('details', {}, element('summary', {}, strings.table), this.#box);
    const box = element('div', { class: 'drawing' }, this.drawing);
    this.element = element(
      'section',
      { class: `chart ${kind}`, 'aria-labelledby': `${kind}-heading` },
      this.#heading,
      this.#sentence,
      box,
      this.#told,
      this.#table,
    );
    const stops = {
      chosen: (id: string) => listener.chosen(id),
      moved: (id: string) => {
        this.#stop = id;
        listener.placeChanged();
      },
    };
    this.#marks = new Stops(box, stops);
    this.#rows = new Stops(this.#box, stops);
    this.#table.addEventListener('toggle', () => {
      this.#fillTable();
      listener.placeChanged();
    });
    for (const what of ['pointerover', 'pointerout', 'focusin', 'focusout'] as const) {
      box.addEventListener(what, ({ type, target }) => this.#tell(/over|in$/.test(type) ? target : document.activeElement));
    }
  }

  /** What is shown. */
  get chart(): PageChart | undefined {
    return this.#chart;
  }

  get isTableOpen(): boolean {
    return this.#table.open;
  }

  get stop(): string | undefined {
    return this.#stop;
  }

  /** Begins as it was left. */
  restore({ isTableOpen, stop }: { readonly isTableOpen: boolean; readonly stop: string | undefined }): void {
    this.#table.open = isTableOpen;
    this.#stop = stop;
  }

  /** Shows figures. What has the focus keeps it, where it is still there. */
  show(chart: PageChart): void {
    this.#chart = chart;
    this.#heading.textContent = chart.heading;
    this.#sentence.textContent = chart.sentence;
    this.drawing.toggleAttribute('hidden', chart.marks.length === 0);
    this.#told.hidden = chart.marks.length === 0;
    this.#table.hidden = chart.marks.length + chart.others.length === 0;
    this.draw({ isNew: true });
    this.#keepFocus(this.#rows, () => this.#fillTable());
    this.#tell(document.activeElement);
  }

  /** Draws anew, if the room is another one than before or the figures are. */
  draw({ isNew }: { readonly isNew: boolean }): void {
    const chart = this.#chart;
    if (chart === undefined || chart.marks.length === 0 || !this.drawing.isConnected) {
      return;
    }
    const space = spaceOf(this.drawing);
    const { width, em } = space;
    if (width > 0 && (isNew || width !== this.#drawnAt.width || em !== this.#drawnAt.em)) {
      this.#drawnAt = { width, em };
      this.#keepFocus(this.#marks, () => this.#draw(chart, space));
    }
  }

  #draw(chart: PageChart, space: Space): void {
    switch (chart.kind) {
      case 'people':
      case 'publishers':
        drawBars(this.drawing, chart, space);
        break;
      case 'time':
        drawTimes(this.drawing, chart, space, this.#strings);
        break;
      case 'together':
        drawPairs(this.drawing, chart, space);
        break;
    }
  }

  /** The table has very many rows perhaps: it is made when it is seen. */
  #fillTable(): void {
    const chart = this.#chart;
    if (chart !== undefined && this.#table.open) {
      const format = new Intl.NumberFormat(document.documentElement.lang);
      this.#box.replaceChildren(tableOf(chart, (value) => format.format(value)));
      this.#rows.setStop(this.#stop);
    } else {
      this.#box.replaceChildren();
    }
  }

  #keepFocus(stops: Stops, change: () => void): void {
    const focused = stops.focused;
    change();
    stops.setStop(this.#stop);
    // What is focused while the window is not would take the focus from where somebody types.
    if (focused !== undefined && stops.focused === undefined && document.hasFocus()) {
      stops.focus(focused);
    }
  }

  #tell(target: EventTarget | null): void {
    const id = target instanceof SVGElement ? target.closest<SVGElement>('.mark')?.dataset['id'] : undefined;
    const mark = (this.#chart?.marks as readonly PageMark[] | undefined)?.find((one) => one.id === id);
    this.#told.textContent = mark?.spoken ?? this.#chart?.hint ?? '';
    this.#told.classList.toggle('hint', mark === undefined);
    if (this.#chart?.kind === 'together') {
      showLines(
        this.drawing,
        this.#chart.marks.find((one) => one.id === id),
      );
    }
  }
}
