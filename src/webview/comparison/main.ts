/** Starts the page that compares the versions of a quotation. */
import { type ComparisonHost, type ComparisonPage, isPageComparison, type PageComparison } from '../../shared/comparisonProtocol.ts';
import { connect } from '../../shared/rpc.ts';
import { channelTo, unattended } from '../hostLink.ts';
import { comparisonElements } from './comparisonView.ts';

/** The page's HTML carries the comparison as JSON, written by the extension itself. */
function start(page: HTMLElement): void {
  const api = acquireVsCodeApi();
  const show = (comparison: PageComparison): void => {
    const isFocused = page.contains(document.activeElement);
    page.replaceChildren(
      ...comparisonElements(comparison, {
        open: (version) => unattended(remote.open(version)),
        compareWith: (version) => unattended(remote.compareWith(version)),
      }),
    );
    page.scrollTop = 0;
    if (isFocused) {
      // What had the focus is gone; the base is what was chosen.
      document.getElementById(`version-${String(comparison.base)}-open`)?.focus();
    }
  };
  const { remote } = connect<ComparisonHost, ComparisonPage>(channelTo(api), {
    show: { check: isPageComparison, handle: show },
  });
  const { comparison = '' } = page.dataset;
  delete page.dataset['comparison'];
  const given: unknown = JSON.parse(comparison);
  if (isPageComparison(given)) {
    show(given);
  }
}

const page = document.querySelector<HTMLElement>('main');
if (page !== null) {
  start(page);
}
