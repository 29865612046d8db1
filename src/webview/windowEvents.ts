/** What happens to the window of the page: focus, scrolling, another size. */

/** What is done about it. */
export interface WindowActions {
  /** The window has the focus now, or not any more. */
  focused(): void;
  /** Something else is in the window, because it was scrolled or has another size. */
  moved(): void;
  /** Something else is selected. */
  selected(): void;
  /** What is selected is being dragged away, with its text. */
  dragged(data: DataTransfer): void;
}

/** Listens to the window; scrolling is told once a frame. */
export function listenToWindow(scroller: HTMLElement, actions: WindowActions): void {
  window.addEventListener('focus', () => actions.focused());
  window.addEventListener('blur', () => actions.focused());
  let frame: number | undefined;
  scroller.addEventListener('scroll', () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      actions.moved();
    });
  });
  document.addEventListener('selectionchange', () => actions.selected());
  document.addEventListener('dragstart', ({ dataTransfer }) => {
    if (dataTransfer !== null) {
      actions.dragged(dataTransfer);
    }
  });
  new ResizeObserver(() => actions.moved()).observe(scroller);
}
