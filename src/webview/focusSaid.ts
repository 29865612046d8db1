/** Moves the focus to a place that the bar below tells of. */

/**
 * Focuses a mark of which the bar below, which is spoken, has just said what it is and whose: its description would say so a second
 * time, and is left out until the focus leaves it.
 */
export function focusSaid(mark: HTMLElement): void {
  const description = mark.getAttribute('aria-description');
  if (description !== null && document.hasFocus()) {
    mark.removeAttribute('aria-description');
    mark.addEventListener('blur', () => mark.setAttribute('aria-description', description), { once: true });
  }
  mark.focus({ preventScroll: true });
}
