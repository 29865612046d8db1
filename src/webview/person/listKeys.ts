/** The keys of the list, which is one stop for the Tab key. Letters are VS Code's, so that they can be bound otherwise. */

/** What a key does in the list. */
export type ListAct = 'next' | 'previous' | 'first' | 'last' | 'pageDown' | 'pageUp' | 'nextSource' | 'previousSource' | 'open' | 'beside';

const ACTS: Readonly<Record<string, ListAct>> = Object.freeze({
  ArrowDown: 'next',
  ArrowUp: 'previous',
  Home: 'first',
  End: 'last',
  PageDown: 'pageDown',
  PageUp: 'pageUp',
  ArrowRight: 'nextSource',
  ArrowLeft: 'previousSource',
  Enter: 'open',
  ' ': 'beside',
});

/** Answers the keys that are pressed in the list; all others go on to the page and to VS Code. */
export function listenToListKeys(list: HTMLElement, act: (what: ListAct, isRepeated: boolean) => void): void {
  list.addEventListener('keydown', (event) => {
    const { key, altKey, ctrlKey, metaKey, shiftKey, isComposing, repeat } = event;
    const what = altKey || ctrlKey || metaKey || shiftKey || isComposing ? undefined : ACTS[key];
    if (what !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      act(what, repeat);
    }
  });
}
