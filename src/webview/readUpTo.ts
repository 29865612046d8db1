/** How far a text is read: by what is in the window now, and by what has been in it. */
import type { Span } from '../core/span.ts';

/** What is cut off by so many UTF-16 code units is seen: heights are rounded. */
const SLACK = 20;
/** So much of a window may be passed over, for offsets are measured by the share of a paragraph. */
const GAP = 0.25;
/** Nobody takes in more than so many UTF-16 code units of news a second; and what rests so long, in milliseconds, was looked at. */
const SKIMMED = 500;
const [LEAST, MOST] = [1_000, 4_000];

/** Which share of a text is before the window: 0 while the window begins in it, 1 when the end is in the window. Offsets are of the text. */
export function shareBefore(text: Span, { start, end }: Span): number {
  const before = Math.max(0, start - text.start);
  const after = text.end - end;
  return after <= SLACK ? 1 : before / (before + after);
}

/** Up to which offset a text has been in the window, from its start on and each part for a while. */
export class ReadUpTo {
  readonly #text: Span;
  readonly #changed: () => void;
  #offset: number;
  #window: Span | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `offset` is how far it was before; `changed` is called when it has grown. */
  constructor(text: Span, offset: number, changed: () => void) {
    this.#text = text;
    this.#offset = Math.min(Math.max(offset, text.start), text.end);
    this.#changed = changed;
  }

  get offset(): number {
    return this.#offset;
  }

  /** This is in the window now; undefined while what is there is shown for a look only. */
  look(window: Span | undefined): void {
    if (window?.start === this.#window?.start && window?.end === this.#window?.end) {
      return;
    }
    this.stop();
    this.#window = window;
    if (window === undefined) {
      return;
    }
    const end = this.#text.end - window.end <= SLACK ? this.#text.end : Math.floor(window.end);
    if (end > this.#offset && window.start <= this.#offset + (window.end - window.start) * GAP) {
      const rest = ((end - this.#offset) / SKIMMED) * 1_000;
      this.#timer = setTimeout(
        () => {
          this.#offset = end;
          this.#changed();
        },
        Math.min(MOST, Math.max(LEAST, rest)),
      );
    }
  }

  /** Ends the watch of what is in the window. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#window = undefined;
  }
}
