/** What stands in place of an article: why there is none and what can be done, or that it is being read. */
import type { PageAction, PageButton, PageLoading, PageNotice } from '../shared/readerProtocol.ts';
import { button, element } from './elements.ts';

/** A notice. An error is said at once by screen readers. */
export function noticeElement(
  { heading, sentences, path, isError, buttons }: PageNotice,
  press: (action: PageAction) => void,
): HTMLElement {
  return element(
    'section',
    { class: 'notice', role: isError ? 'alert' : undefined },
    element('h1', {}, heading),
    ...sentences.map((sentence) => element('p', {}, sentence)),
    ...(path === undefined ? [] : [element('p', { class: 'path' }, path)]),
    actions(buttons, press),
  );
}

/** Buttons in a row, the first of them the primary one. */
export function actions(buttons: readonly PageButton[], press: (action: PageAction) => void): HTMLElement {
  const made = buttons.map(({ label, action }, index) =>
    button(label, () => press(action), { class: index === 0 ? 'primary' : undefined }),
  );
  return element('div', { class: 'actions' }, ...made);
}

/** What is shown while a source is read; `label` names the bar for screen readers. */
export function loadingElements({ heading, sentence }: PageLoading, label: string): readonly HTMLElement[] {
  return [
    element('div', { class: 'loading', role: 'progressbar', 'aria-label': label }),
    element('section', { class: 'notice' }, element('h1', {}, heading), element('p', {}, sentence)),
  ];
}
