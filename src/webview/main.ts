/** Starts the reader's page. */
import type { PageStrings, PageUpdate, ReaderState } from '../shared/readerProtocol.ts';
import type { PageLook } from '../shared/pageLook.ts';
import { connectToHost, unattended } from './hostLink.ts';
import { applyLook } from './look.ts';
import { ReaderApp } from './readerApp.ts';

/** The page's HTML carries these as JSON, written by the extension itself. */
function start(root: HTMLElement, scroller: HTMLElement): void {
  const api = acquireVsCodeApi<ReaderState>();
  const { strings = '{}', update = '', look = '' } = root.dataset;
  applyLook(root, JSON.parse(look) as PageLook);
  delete root.dataset['update'];
  const app = new ReaderApp({
    root,
    scroller,
    strings: JSON.parse(strings) as PageStrings,
    setState: (state) => api.setState(state),
    left: api.getState(),
    connect: (handlers) => connectToHost(api, handlers),
  });
  unattended(app.start(update === '' ? undefined : (JSON.parse(update) as PageUpdate)));
}

const root = document.querySelector<HTMLElement>('.reader');
const scroller = root?.querySelector('main');
if (root !== null && scroller !== null && scroller !== undefined) {
  start(root, scroller);
}
