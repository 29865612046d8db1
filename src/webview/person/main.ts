/** Starts the page of a person. */
import type { PageLook } from '../../shared/pageLook.ts';
import type { PersonContent, PersonHost, PersonPage, PersonState, PersonStrings } from '../../shared/personProtocol.ts';
import { connectToHost, unattended } from '../hostLink.ts';
import { applyLook } from '../look.ts';
import { PersonApp } from './personApp.ts';

/** The page's HTML carries these as JSON, written by the extension itself. */
function start(root: HTMLElement, scroller: HTMLElement): void {
  const api = acquireVsCodeApi<PersonState>();
  const { strings = '{}', content = '', look = '' } = root.dataset;
  applyLook(root, JSON.parse(look) as PageLook);
  delete root.dataset['content'];
  const app = new PersonApp({
    root,
    scroller,
    strings: JSON.parse(strings) as PersonStrings,
    setState: (state) => api.setState(state),
    connect: (handlers) => connectToHost<PersonHost, PersonPage>(api, handlers),
  });
  unattended(app.start(JSON.parse(content) as PersonContent));
}

const root = document.querySelector<HTMLElement>('.person-page');
const scroller = root?.querySelector('main');
if (root !== null && scroller !== null && scroller !== undefined) {
  start(root, scroller);
}
