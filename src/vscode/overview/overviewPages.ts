/** All pages of overviews: shows them, and brings them back after the window was reloaded. */
import * as vscode from 'vscode';
import { Disposable } from '../../shared/lifecycle.ts';
import { isOverviewState } from '../../shared/overviewChecks.ts';
import type { OverviewSubject, SavedForm } from '../../shared/overviewProtocol.ts';
import { UserError } from '../../shared/userError.ts';
import { noSources } from '../picks/pickPlace.ts';
import type { Services } from '../services.ts';
import { clickedFolder, clickedPerson } from './clickedSubject.ts';
import { OVERVIEW_TYPE } from './overviewType.ts';
import { FIRST_PLACE, OverviewView } from './overviewView.ts';

/** Makes them; they are there as long as the extension is. */
export function overviewPages(services: Services): OverviewPages {
  const pages = new OverviewPages(services);
  services.context.subscriptions.push(pages);
  return pages;
}

/** The pages. */
export class OverviewPages extends Disposable {
  readonly #services: Services;
  readonly #views = new Set<OverviewView>();
  #count = 0;

  constructor(services: Services) {
    super();
    this.#services = services;
  }

  /** Shows the overview of the folder that was clicked on, else of all sources. Throws a `UserError` where there are none. */
  async showFolder(clicked: unknown): Promise<void> {
    const { store } = this.#services;
    await store.ready();
    if (store.size === 0) {
      throw noSources();
    }
    await this.#show(clickedFolder(clicked));
  }

  /** Shows the overview of the sources that name a person: who is pointed at or in use, else whom somebody names. */
  async showPerson(clicked: unknown): Promise<void> {
    await this.#services.store.ready();
    const subject = await clickedPerson(this.#services, clicked);
    if (subject !== undefined) {
      await this.#show(subject);
    }
  }

  /** Shows an overview, in the tab that there is, else in a new one. Resolves when it is set. */
  async #show(subject: OverviewSubject): Promise<void> {
    const known = [...this.#views].find((view) => isSame(view.subject, subject));
    if (known !== undefined) {
      known.panel.reveal();
      return;
    }
    const title = vscode.l10n.t('Overview');
    const panel = vscode.window.createWebviewPanel(OVERVIEW_TYPE, title, vscode.ViewColumn.Active, { enableFindWidget: true });
    await this.#add(new OverviewView(panel, this.#services, { ...subject, place: FIRST_PLACE }, this.#nextAsker())).start();
  }

  /** Fills a tab of ours that VS Code brings back. */
  async revive(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
    if (!isOverviewState(state)) {
      panel.dispose(); // it tells of nothing
      return;
    }
    const { version: _version, ...left } = state;
    const view = this.#add(new OverviewView(panel, this.#services, left, this.#nextAsker()));
    await this.#services.store.ready();
    await view.start();
  }

  /** Saves the overview in front. */
  async save(form: SavedForm): Promise<void> {
    const view = [...this.#views].find(({ panel }) => panel.active);
    if (view === undefined) {
      throw new UserError(vscode.l10n.t('There is no overview in front. Show one first.'));
    }
    await view.save(form);
  }

  #nextAsker(): string {
    return `overview ${String(++this.#count)}`;
  }

  #add(view: OverviewView): OverviewView {
    this.#views.add(view);
    view.panel.onDidDispose(() => {
      this.#views.delete(view);
      view.dispose();
    });
    return view;
  }

  override dispose(): void {
    // The tabs stay: they are brought back when the window is loaded again.
    this.#views.clear();
    super.dispose();
  }
}

function isSame(one: OverviewSubject, other: OverviewSubject): boolean {
  return one.within === other.within && one.person?.key === other.person?.key;
}
