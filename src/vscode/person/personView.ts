/** The tab of a person: its page, and what is done when something is pressed or chosen there. */
import * as vscode from 'vscode';
import { delay } from '../../shared/delay.ts';
import { isCount, isFlag, isNothing } from '../../shared/checks.ts';
import { Disposable, Emitter, type Event, type IDisposable, toDisposable } from '../../shared/lifecycle.ts';
import { isListChoice, isListedPlace, isOtherChosen, isPlacesWanted, isPlaceToOpen } from '../../shared/personChecks.ts';
import type {
  ListChoice,
  ListStep,
  OtherChosen,
  PersonContent,
  PersonHost,
  PersonPage,
  PersonState,
  PlaceToOpen,
} from '../../shared/personProtocol.ts';
import type { Handlers } from '../../shared/rpc.ts';
import { shorten } from '../views/excerpt.ts';
import { Follower } from '../views/follower.ts';
import { isOfLook, lookOf } from '../views/look.ts';
import { pageFrame, pageOptions } from '../views/pageFrame.ts';
import { PageLink } from '../views/pageLink.ts';
import type { ReaderManager } from '../views/readerManager.ts';
import { TAKES_FOCUS } from '../views/takesFocus.ts';
import type { Settings } from '../workspace/settings.ts';
import { personHtml } from './personHtml.ts';
import { type PlaceToShow, type ModelParts, PersonModel, type ShownPerson } from './personModel.ts';
import { personStrings } from './personWording.ts';

const MAX_TITLE = 60;

/** What views work with. */
export interface ViewParts extends ModelParts {
  readonly extensionUri: vscode.Uri;
  readonly readers: ReaderManager;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
  /** What was chosen last above a list. */
  choice(): ListChoice;
  setChoice(choice: ListChoice): void;
  /** Shows the page of somebody else. */
  show(person: ShownPerson): Promise<void>;
}

/** One tab. It lives as long as its panel. */
export class PersonView extends Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #parts: ViewParts;
  readonly #model: PersonModel;
  readonly #link: PageLink<PersonPage, PersonHost>;
  readonly #focused = this._register(new Emitter<boolean>());
  #content: PersonContent | undefined;
  #place: PlaceToOpen | undefined;
  readonly #follower: Follower;
  /** While the focus is kept from a reader that is new. */
  #keeping: IDisposable | undefined;
  /** Whether a source has changed that the page was told of, since it was. */
  #isTouched = false;

  /** Whether keys go to the page. */
  readonly onDidFocus: Event<boolean> = this.#focused.event;

  constructor(panel: vscode.WebviewPanel, parts: ViewParts, { key, name, place }: Omit<PersonState, 'version'>) {
    super();
    this.#panel = this._register(panel);
    this.#parts = parts;
    this.#model = new PersonModel(parts, { key, name }, parts.choice(), place);
    panel.webview.options = pageOptions(parts.extensionUri);
    this.#link = this._register(new PageLink<PersonPage, PersonHost>(panel.webview, this.#handlers()));
    this.#follower = this._register(
      new Follower({
        isShown: () => panel.visible && this.#content !== undefined,
        follow: () => this.#follow(),
        failed: (error) => parts.log.error('Could not follow a change of a person.', String(error)),
      }),
    );
    this._register(panel.onDidChangeViewState(() => this.#onViewState()));
    this._register(
      parts.library.onDidChange(({ uris }) => {
        this.#isTouched = this.#model.changed(uris) || this.#isTouched;
        this.#follower.request();
      }),
    );
    this._register(
      parts.settings.onDidChange((names) => {
        if (names.some(isOfLook) && this.#content !== undefined) {
          this.#link.setGone();
          this.#setHtml(this.#content);
        }
      }),
    );
    this._register(toDisposable(() => this.#keeping?.dispose()));
  }

  get panel(): vscode.WebviewPanel {
    return this.#panel;
  }

  /** Whom the page is about. */
  get subject(): ShownPerson {
    return this.#model.subject;
  }

  /** What the page shows; undefined before it shows anything. Tests look at it. */
  get content(): PersonContent | undefined {
    return this.#content;
  }

  /** Sets the page. Resolves when the index has told who the person is. */
  async start(): Promise<void> {
    this.#setTitle();
    await this.#rebuild();
    this.#follower.request(); // something may have changed meanwhile
  }

  /** Goes to the next or previous quote or mention. */
  async step(step: ListStep): Promise<void> {
    await this.#link.call((page) => page.step(step));
  }

  /** The place that is looked at, where there is one. */
  async place(): Promise<PlaceToShow | undefined> {
    return this.#place === undefined ? undefined : this.#model.find(this.#place);
  }

  #handlers(): Handlers<PersonHost> {
    return {
      ready: {
        check: isNothing,
        handle: async () => {
          this.#link.setReady();
          return this.#content ?? (await this.#model.content());
        },
      },
      chunk: { check: isCount, handle: (chunk) => this.#model.chunk(chunk) },
      places: { check: isPlacesWanted, handle: ({ source, first }) => this.#model.places(source, first) },
      company: { check: isCount, handle: (first) => this.#model.company(first) },
      choose: { check: isListChoice, handle: (choice) => this.#choose(choice) },
      open: { check: isPlaceToOpen, handle: (place) => this.#open(place) },
      other: { check: isOtherChosen, handle: (chosen) => this.#other(chosen) },
      placeChanged: {
        check: isListedPlace,
        handle: (place) => {
          this.#place = { ...place, way: 'open' };
          this.#model.lookAt(place);
          return this.#model.state;
        },
      },
      focusChanged: { check: isFlag, handle: (hasFocus) => this.#focused.fire(hasFocus) },
    };
  }

  async #choose(choice: ListChoice): Promise<PersonContent> {
    this.#model.choose(choice);
    this.#parts.setChoice(choice);
    this.#content = await this.#model.content();
    return this.#content;
  }

  async #open(wanted: PlaceToOpen): Promise<void> {
    const { readers } = this.#parts;
    const { viewColumn } = this.#panel;
    const source = this.#model.sourceOf(wanted.source);
    const isSeen = source !== undefined && readers.isSeenApartFrom(viewColumn, source);
    this.#keeping?.dispose();
    if (wanted.way === 'follow' && !isSeen) {
      return;
    }
    const found = await this.#model.find(wanted);
    if (found === undefined || this.isDisposed) {
      return;
    }
    const { uri, place } = found;
    const opening = readers.open(uri, {
      ...(viewColumn === undefined ? { side: 'beside' } : { apartFrom: viewColumn }),
      ...(place === undefined ? {} : { place: { start: place.start, end: place.end } }),
      ...(wanted.way === 'open' ? {} : { preserveFocus: true }),
      ...(wanted.way === 'follow' ? { isPreview: true } : {}),
    });
    await (wanted.way === 'open' || isSeen ? opening : this.#keepFocus(opening));
  }

  /** Takes the focus back from a new reader that takes it without having been given it, until a moment after it is there. */
  async #keepFocus(opening: Promise<unknown>): Promise<void> {
    const keeping = this.#parts.readers.onDidTakeFocus(() => this.#panel.reveal());
    this.#keeping = keeping;
    try {
      await opening;
      await delay(TAKES_FOCUS);
    } finally {
      keeping.dispose();
    }
  }

  async #other({ person, act }: OtherChosen): Promise<void> {
    const other = this.#model.other(person);
    if (other === undefined) {
      return;
    }
    if (act === 'show') {
      await this.#parts.show(other);
      return;
    }
    const own = await this.#parts.library.queries.person(this.subject.key);
    const both = [own?.person, other].flatMap((shared) =>
      shared === undefined ? [] : [{ kind: 'shared', id: shared.key, parent: undefined, shared, lists: 'places' }],
    );
    await vscode.commands.executeCommand('verbatim.mergePeople', both[0], both);
  }

  async #follow(): Promise<void> {
    const isTouched = this.#isTouched;
    this.#isTouched = false;
    const before = JSON.stringify(this.#content);
    const content = await this.#model.content();
    if (this.isDisposed) {
      return;
    }
    this.#content = content;
    this.#setTitle();
    if (isTouched || JSON.stringify(content) !== before) {
      await this.#link.call((page) => page.show(content));
    }
  }

  #onViewState(): void {
    if (!this.#panel.active) {
      this.#focused.fire(false);
    }
    if (!this.#panel.visible) {
      // The page is thrown away; the next one begins where this one was.
      this.#link.setGone();
      this.#rebuild().catch((error: unknown) => this.#parts.log.error('Could not keep the page of a person.', String(error)));
    } else {
      this.#follower.resume();
    }
  }

  async #rebuild(): Promise<void> {
    this.#content = await this.#model.content();
    if (!this.isDisposed) {
      this.#setHtml(this.#content);
    }
  }

  #setTitle(): void {
    this.#panel.title = shorten(this.subject.name, MAX_TITLE);
  }

  #setHtml(content: PersonContent): void {
    const { extensionUri, settings } = this.#parts;
    this.#setTitle();
    this.#panel.webview.html = personHtml({
      ...pageFrame(this.#panel.webview, extensionUri, { script: 'person.js', styles: ['person.css', 'places.css'] }),
      title: this.#panel.title,
      look: lookOf(settings),
      strings: personStrings(),
      content,
    });
  }
}
