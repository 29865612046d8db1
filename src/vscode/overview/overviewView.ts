/** The tab of an overview: its page, and what is done when something is chosen there. */
import type * as vscode from 'vscode';
import { CancelledError } from '../../library/library.ts';
import { isNothing } from '../../shared/checks.ts';
import { Disposable } from '../../shared/lifecycle.ts';
import { isChosenMark, isOverviewPlace, isSavedForm } from '../../shared/overviewChecks.ts';
import type {
  ChosenMark,
  OverviewContent,
  OverviewHost,
  OverviewPage,
  OverviewPlace,
  OverviewState,
  OverviewSubject,
  SavedForm,
} from '../../shared/overviewProtocol.ts';
import type { Handlers } from '../../shared/rpc.ts';
import { telling } from '../commands/register.ts';
import type { Services } from '../services.ts';
import { shorten } from '../views/excerpt.ts';
import { Follower } from '../views/follower.ts';
import { pageFrame, pageOptions } from '../views/pageFrame.ts';
import { PageLink } from '../views/pageLink.ts';
import { overviewHtml } from './overviewHtml.ts';
import { OverviewModel } from './overviewModel.ts';
import { overviewStrings } from './overviewWording.ts';
import { pickSource } from './pickSource.ts';
import { saveOverview } from './saveOverview.ts';

const MAX_TITLE = 60;

/** As a page begins that nobody has looked at. */
export const FIRST_PLACE: OverviewPlace = Object.freeze({ tables: [], top: 0, stops: {} });

/** One tab. It lives as long as its panel. */
export class OverviewView extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #services: Services;
  readonly #model: OverviewModel;
  readonly #link: PageLink<OverviewPage, OverviewHost>;
  readonly #follower: Follower;
  #content: OverviewContent | undefined;
  #place: OverviewPlace;

  constructor(panel: vscode.WebviewPanel, services: Services, { place, ...subject }: Omit<OverviewState, 'version'>, asker: string) {
    super();
    const { library, log } = services;
    this.#panel = this._register(panel);
    this.#services = services;
    this.#model = new OverviewModel(services, subject, asker);
    this.#place = place;
    panel.webview.options = pageOptions(services.context.extensionUri);
    this.#link = this._register(new PageLink<OverviewPage, OverviewHost>(panel.webview, this.#handlers()));
    this.#follower = this._register(
      new Follower({
        isShown: () => panel.visible && this.#content !== undefined,
        follow: () => this.#follow(),
        failed: (error) => log.error('Could not follow a change in an overview.', String(error)),
      }),
    );
    this._register(panel.onDidChangeViewState(() => this.#onViewState()));
    this._register(library.onDidChange(() => this.#follower.request()));
    this._register(library.onDidProgress(() => this.#follower.request()));
  }

  get panel(): vscode.WebviewPanel {
    return this.#panel;
  }

  /** What the overview is of. */
  get subject(): OverviewSubject {
    return this.#model.subject;
  }

  /** Sets the page, which comes up while the figures are counted. Resolves when the index has told them. */
  async start(): Promise<void> {
    this.#panel.title = shorten(this.#model.heading, MAX_TITLE);
    this.#setHtml();
    await this.#counted();
    this.#follower.request(); // something may have changed meanwhile
  }

  /** Asks where to, and saves the charts or their figures. */
  async save(form: SavedForm): Promise<void> {
    await saveOverview(this.#model, form, () => this.#link.call((page) => page.picture(undefined)));
  }

  #handlers(): Handlers<OverviewHost> {
    const { log } = this.#services;
    return {
      ready: {
        check: isNothing,
        handle: async () => {
          this.#link.setReady();
          return this.#content ?? (await this.#model.content());
        },
      },
      open: { check: isChosenMark, handle: (mark) => telling(log, 'overview', () => this.#open(mark)) },
      save: { check: isSavedForm, handle: (form) => telling(log, 'overview', () => this.save(form)) },
      placeChanged: {
        check: isOverviewPlace,
        handle: (place) => {
          this.#place = place;
          return { version: 1, ...this.subject, place };
        },
      },
    };
  }

  async #open(mark: ChosenMark): Promise<void> {
    const behind = this.#model.behind(mark);
    switch (behind?.kind) {
      case 'person':
        await this.#services.persons.show(behind.person);
        break;
      case 'sources':
        if (!(await pickSource(this.#services, this.#model.request, behind)) && !this.isDisposed) {
          this.#panel.reveal(); // a reader may stand before it
        }
        break;
      case undefined: // the page means something that it was not told of
        break;
    }
  }

  async #follow(): Promise<void> {
    const before = JSON.stringify(this.#content);
    const content = await this.#counted();
    if (content !== undefined && JSON.stringify(content) !== before) {
      await this.#link.call((page) => page.show(content));
    }
  }

  #onViewState(): void {
    if (this.#panel.visible) {
      this.#follower.resume();
    } else {
      // The page is thrown away; the next one begins where this one was.
      this.#link.setGone();
      this.#setHtml();
    }
  }

  /** What there is to show now; undefined when the tab is gone, or something else was asked meanwhile. */
  async #counted(): Promise<OverviewContent | undefined> {
    try {
      const content = await this.#model.content();
      if (this.isDisposed) {
        return undefined;
      }
      this.#content = content;
      this.#panel.title = shorten(content.heading, MAX_TITLE);
      return content;
    } catch (error) {
      if (error instanceof CancelledError) {
        return undefined;
      }
      throw error;
    }
  }

  #setHtml(): void {
    if (this.isDisposed) {
      return;
    }
    this.#panel.webview.html = overviewHtml({
      ...pageFrame(this.#panel.webview, this.#services.context.extensionUri, { script: 'overview.js', styles: ['overview.css'] }),
      strings: overviewStrings(),
      heading: this.#model.heading,
      content: this.#content,
      place: this.#place,
    });
  }
}
