/** What a click in the text is meant for. */

/** What clicks do. */
export interface PointerActions {
  /** A mention was clicked. Answers whether that is all, or the quote around it is meant. */
  name(mention: number): boolean;
  /** A passage was clicked, on this element of it. */
  passage(passage: number, element: HTMLElement): void;
  /** Something else of the text was clicked. */
  elsewhere(): void;
}

/** Answers the clicks in the text. One that ends a selection is none, and the card has its own. */
export function listenToPointer(scroller: HTMLElement, actions: PointerActions): void {
  scroller.addEventListener('click', ({ target }) => {
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (!(target instanceof Element) || target.closest('.card, button') !== null || isSelecting) {
      return;
    }
    const mention = target.closest<HTMLElement>('[data-mention]')?.dataset['mention'];
    const passage = target.closest<HTMLElement>('[data-passage]');
    if (mention !== undefined && actions.name(Number(mention))) {
      return;
    }
    if (passage === null) {
      actions.elsewhere();
    } else {
      actions.passage(Number(passage.dataset['passage']), passage);
    }
  });
}
