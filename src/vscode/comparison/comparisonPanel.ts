/** The tab that compares the versions of a quotation. */
import * as vscode from 'vscode';
import type { PassagePlace, VersionPlace, Versions } from '../../library/sourceQueries.ts';
import { isCount } from '../../shared/checks.ts';
import type { ComparisonHost, ComparisonPage, PageComparison } from '../../shared/comparisonProtocol.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { type Connection, connect } from '../../shared/rpc.ts';
import type { Services } from '../services.ts';
import { pageFrame, pageOptions } from '../views/pageFrame.ts';
import { titleOf } from '../views/treeItems.ts';
import { channelTo } from '../views/webviewChannel.ts';
import { dateText } from '../views/wording.ts';
import { comparisonOf, longestOf, type VersionOrigin } from './comparisonContent.ts';
import { comparisonHtml } from './comparisonHtml.ts';

const VIEW_TYPE = 'verbatim.comparison';

/** A comparison. It lives as long as its tab, and follows changes of the sources. */
export class ComparisonPanel extends Disposable {
  readonly #services: Services;
  readonly #panel: vscode.WebviewPanel;
  readonly #connection: Connection<ComparisonPage>;
  #place: PassagePlace;
  #versions: Versions;
  #base: number;
  /** Counts what is asked of the index; an answer to an earlier question is dropped. */
  #round = 0;

  /** Shows the versions of the passage at a place, beside the editor that is used. */
  constructor(services: Services, place: PassagePlace, versions: Versions) {
    super();
    this.#services = services;
    this.#place = place;
    this.#versions = versions;
    this.#base = longestOf(versions.places);
    const { extensionUri } = services.context;
    const panel = vscode.window.createWebviewPanel(VIEW_TYPE, vscode.l10n.t('Versions'), vscode.ViewColumn.Beside, {
      ...pageOptions(extensionUri),
      enableFindWidget: true,
    });
    this.#panel = this._register(panel);
    this.#connection = this._register(
      connect<ComparisonPage, ComparisonHost>(channelTo(panel.webview), {
        open: { check: isCount, handle: (version) => this.#open(version) },
        compareWith: { check: isCount, handle: (version) => this.#compareWith(version) },
      }),
    );
    this._register(panel.onDidDispose(() => this.dispose()));
    // A page that is hidden is thrown away, and made anew of the HTML.
    this._register(panel.onDidChangeViewState(() => !panel.visible && this.#setHtml()));
    this._register(services.library.onDidChange(({ uris }) => this.#concerns(uris) && void this.#follow()));
    this.#setHtml();
  }

  /** Whether the tab is there no longer. */
  get isClosed(): boolean {
    return this.isDisposed;
  }

  /** Shows the versions of another quotation. */
  show(place: PassagePlace, versions: Versions): void {
    this.#round++;
    this.#place = place;
    this.#versions = versions;
    this.#base = longestOf(versions.places);
    this.#setHtml();
    this.#panel.reveal();
  }

  /** What the page shows; looked at by tests. */
  get comparison(): PageComparison {
    return comparisonOf(this.#versions, this.#base, (place) => originOf(this.#services, place));
  }

  async #open(version: number): Promise<void> {
    const place = this.#versions.places[version];
    if (place !== undefined) {
      const { start, end } = place.passage;
      const target = { kind: 'passage', uri: vscode.Uri.parse(place.uri), span: { start, end } } as const;
      await vscode.commands.executeCommand('verbatim.openInReader', target);
    }
  }

  async #compareWith(version: number): Promise<void> {
    if (this.#versions.places[version] !== undefined) {
      this.#base = version;
      await this.#connection.remote.show(this.comparison);
    }
  }

  #concerns(uris: ReadonlySet<string>): boolean {
    return this.#versions.places.some(({ uri }) => uris.has(uri));
  }

  /** Asks again, for one of the sources has changed. What is shown stays where the quotation is there no longer. */
  async #follow(): Promise<void> {
    const round = ++this.#round;
    const base = this.#versions.places[this.#base];
    const versions = await this.#services.library.queries.versions(this.#place);
    if (versions === undefined || round !== this.#round || this.isDisposed) {
      return;
    }
    this.#versions = versions;
    const same = versions.places.findIndex(({ uri, passage }) => uri === base?.uri && passage.start === base.passage.start);
    this.#base = same < 0 ? longestOf(versions.places) : same;
    if (this.#panel.visible) {
      await this.#connection.remote.show(this.comparison);
    } else {
      this.#setHtml();
    }
  }

  #setHtml(): void {
    const { webview } = this.#panel;
    const { extensionUri } = this.#services.context;
    webview.html = comparisonHtml({
      ...pageFrame(webview, extensionUri, { script: 'comparison.js', styles: ['comparison.css'] }),
      title: vscode.l10n.t('Versions of a quotation'),
      comparison: this.comparison,
    });
  }
}

function originOf({ library, store }: Services, { uri }: VersionPlace): VersionOrigin {
  const state = library.state(uri);
  const file = store.get(uri);
  const { publisher, date } = state.kind === 'ready' ? state.summary : {};
  const day = dateText(date);
  return {
    title: file === undefined ? uri : titleOf(file, state),
    ...(publisher === undefined ? {} : { publisher }),
    ...(day === undefined ? {} : { date: day }),
  };
}
