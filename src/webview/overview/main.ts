/** Starts the page of an overview. */
import type {
  OverviewContent,
  OverviewHost,
  OverviewPage,
  OverviewPlace,
  OverviewState,
  OverviewStrings,
} from '../../shared/overviewProtocol.ts';
import { connectToHost, unattended } from '../hostLink.ts';
import { OverviewApp } from './overviewApp.ts';

/** The page's HTML carries these as JSON, written by the extension itself. */
function start(scroller: HTMLElement): void {
  const api = acquireVsCodeApi<OverviewState>();
  const { strings = '{}', content, place = '' } = scroller.dataset;
  delete scroller.dataset['content'];
  const app = new OverviewApp({
    scroller,
    strings: JSON.parse(strings) as OverviewStrings,
    place: JSON.parse(place) as OverviewPlace,
    setState: (state) => api.setState(state),
    connect: (handlers) => connectToHost<OverviewHost, OverviewPage>(api, handlers),
  });
  unattended(app.start(content === undefined ? undefined : (JSON.parse(content) as OverviewContent)));
}

const scroller = document.querySelector<HTMLElement>('.overview-page');
if (scroller !== null) {
  start(scroller);
}
