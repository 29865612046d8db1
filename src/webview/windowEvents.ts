/** What happens to the window of the page: focus, scrolling, another size. */

/** What is done about it. */
export interface WindowActions {
  /** The window has the focus now, or not any more. */
  focused(): void;
  /** Something else is in the window, because it was scrolled or has another size. */
  moved(): void;
  /** Something else is selected. */
  selected(): void;
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
  new ResizeObserver(() => actions.moved()).observe(scroller);
}
