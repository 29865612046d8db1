/** The marks of a drawing, or the buttons of a table: one stop for the Tab key, along which the arrows go. */
import { makeStop, rovingTarget } from '../roving.ts';

/** What is told of them, each by the id that it bears as `data-id`. */
export interface StopListener {
  /** Chosen by pointer or key. */
  chosen(id: string): void;
  /** Another one is the stop now. */
  moved(id: string): void;
}

/** The stops in an element. */
export class Stops {
  readonly #root: HTMLElement;
  #stop: string | undefined;

  /** The root is no SVG: such an element takes the focus itself where it is listened to. */
  constructor(root: HTMLElement, listener: StopListener) {
    this.#root = root;
    const idOf = (target: EventTarget | null): string | undefined =>
      target instanceof Element ? target.closest<HTMLElement | SVGElement>('[data-id]')?.dataset['id'] : undefined;
    root.addEventListener('click', ({ target }) => {
      const id = idOf(target);
      if (id !== undefined) {
        listener.chosen(id);
      }
    });
    root.addEventListener('focusin', ({ target }) => {
      const id = idOf(target);
      if (id !== undefined && id !== this.#stop) {
        this.setStop(id);
        listener.moved(id);
      }
    });
    root.addEventListener('keydown', (event) => this.#onKey(event, listener));
  }

  /** Makes this one the stop; the first where it is not there. To be called again when there are others. */
  setStop(id: string | undefined): void {
    const all = this.#all();
    const stop = all.find(({ dataset }) => dataset['id'] === id) ?? all[0];
    this.#stop = stop?.dataset['id'];
    makeStop(all, stop);
  }

  /** The one that has the focus. */
  get focused(): string | undefined {
    return this.#all().find((one) => one === document.activeElement)?.dataset['id'];
  }

  /** Gives the focus to this one, or to the stop where it is not there. */
  focus(id: string): void {
    const all = this.#all();
    (all.find(({ dataset }) => dataset['id'] === id) ?? all.find(({ tabIndex }) => tabIndex === 0))?.focus({ preventScroll: true });
  }

  #all(): readonly (HTMLElement | SVGElement)[] {
    return [...this.#root.querySelectorAll<HTMLElement | SVGElement>('[data-id]')];
  }

  #onKey(event: KeyboardEvent, listener: StopListener): void {
    const all = this.#all();
    const at = all.findIndex((one) => one === document.activeElement);
    const current = all[at];
    if (current === undefined) {
      return;
    }
    const to = rovingTarget(event, at, all.length, 'both');
    const { id } = current.dataset;
    const isPressed = (event.key === 'Enter' || event.key === ' ') && !(current instanceof HTMLButtonElement);
    if (to !== undefined) {
      all[to]?.focus();
    } else if (isPressed && id !== undefined) {
      listener.chosen(id);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }
}
