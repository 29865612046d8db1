/** The keys that the page itself answers. Letters are VS Code's, so that they can be bound otherwise. */

/** What keys do. Each answers whether there was something to do. */
export interface KeyActions {
  /** Opens what is the current place, or chooses the person that it names. */
  open(): boolean;
  /** Takes back one thing: the card, then the chosen person, then the mark. */
  back(): boolean;
  /** Goes from the text into the card, or the other way. */
  enterCard(direction: 'in' | 'out'): boolean;
}

/** Answers the keys that are pressed in the page. */
export function listenToKeys(root: HTMLElement, actions: KeyActions): void {
  root.addEventListener('keydown', (event) => {
    root.classList.toggle('by-tab', event.key === 'Tab');
    if (!event.defaultPrevented && !event.isComposing && answers(event, actions)) {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  root.addEventListener('pointerdown', () => root.classList.remove('by-tab'));
}

function answers({ key, target, altKey, ctrlKey, metaKey, shiftKey }: KeyboardEvent, actions: KeyActions): boolean {
  if (altKey || ctrlKey || metaKey) {
    return false;
  }
  switch (key) {
    case 'Escape':
      return actions.back();
    case 'Enter':
      return !shiftKey && !(target instanceof HTMLButtonElement) && actions.open();
    case 'Tab':
      return actions.enterCard(shiftKey ? 'out' : 'in');
    default:
      return false;
  }
}
