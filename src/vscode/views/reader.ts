/** One reader: a tab that shows a source, follows its changes, and is jumped about in. */
import * as vscode from 'vscode';
import type { Span } from '../../core/span.ts';
import { fileNameOf } from '../../formats/formatNames.ts';
import { type Library, type OpenedSource, SourceError } from '../../library/library.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import type { PageView, Statement } from '../../shared/readerProtocol.ts';
import type { Reading } from '../reading/reading.ts';
import type { Settings } from '../workspace/settings.ts';
import { oneLine } from './excerpt.ts';
import { FileWatch } from './fileWatch.ts';
import { followedView } from './followText.ts';
import { isOfLook } from './look.ts';
import { knownView, viewLeft } from './knownView.ts';
import { mentionAt, placeStatement } from './passageWording.ts';
import { passageWordsOf } from './passageWords.ts';
import { pageArticle } from './readerDocument.ts';
import { ReaderHistory } from './readerHistory.ts';
import { emptyFileNotice, emptyNotice, loadingContent, problemNotice } from './readerNotices.ts';
import type { ReaderTab } from './readerTab.ts';
import type { JumpOptions, ReaderSnapshot, Selected, ShowOptions } from './readerTypes.ts';
import { type Pressed, ReaderView } from './readerView.ts';

export type { Pressed } from './readerView.ts';

/** The text that is shown stays until another is there, unless that takes longer than this, in milliseconds. */
const PATIENCE = 300;

/** What a reader works with. */
export interface ReaderParts {
  readonly extensionUri: vscode.Uri;
  readonly library: Library;
  readonly reading: Reading;
  readonly settings: Settings;
  readonly log: vscode.LogOutputChannel;
  /** Whether the library is told of changes of the file anyway. */
  isFollowed(uri: vscode.Uri): boolean;
}

/** A reader. It lives as long as its tab. */
export class Reader extends Disposable {
  readonly #tab: ReaderTab;
  readonly #parts: ReaderParts;
  readonly #view: ReaderView;
  readonly #history = new ReaderHistory();
  readonly #selected = this._register(new Emitter<Selected>());
  readonly #shown = this._register(new Emitter<void>());
  readonly #watch: FileWatch;
  #uri: vscode.Uri | undefined;
  #opened: OpenedSource | undefined;
  /** Counts what is asked to be shown; an answer to an earlier question is dropped. */
  #round = 0;
  #version = 0;
  /** How the source that is being read is to be looked at; undefined when nothing is being read, or as it is looked at now. */
  #coming: PageView | undefined;
  /** The source that is read without analysis, because the person said so. */
  #unmarked: string | undefined;
  /** How the source was looked at before the first of a row of previews; undefined when there is none. */
  #beforePreview: PageView | undefined;

  /** What the person selects, also by jumping. */
  readonly onDidSelect: Event<Selected> = this.#selected.event;
  /** The text of another source is shown, or another text of the same. */
  readonly onDidShow: Event<void> = this.#shown.event;
  /** Whether keys go to the page. */
  readonly onDidFocus: Event<boolean>;
  readonly onDidPress: Event<Pressed>;

  constructor(tab: ReaderTab, parts: ReaderParts) {
    super();
    this.#tab = tab;
    this.#parts = parts;
    const { extensionUri, settings, library, log } = parts;
    this.#view = this._register(
      new ReaderView(tab.panel, { extensionUri, settings, words: passageWordsOf(() => this.#opened, library.queries) }),
    );
    this.onDidFocus = this.#view.onDidFocus;
    this.onDidPress = this.#view.onDidPress;
    this.#watch = this._register(new FileWatch((uri) => parts.isFollowed(uri) || library.refresh(uri.toString())));
    this._register(this.#view.onDidSelect((selection) => this.#fireSelected(selection)));
    this._register(this.#view.onDidLook((view) => this.#note(view)));
    this._register(
      library.onDidChange(({ uris }) => {
        if (this.#uri !== undefined && uris.has(this.#uri.toString())) {
          this.follow().catch((error: unknown) => log.error('Could not follow a change.', String(error)));
        }
      }),
    );
    this._register(
      settings.onDidChange((names) => {
        if (names.some(isOfLook)) {
          this.#view.followLook().catch((error: unknown) => log.error('Could not follow a setting.', String(error)));
        }
      }),
    );
  }

  /** The tab. */
  get panel(): vscode.WebviewPanel {
    return this.#tab.panel;
  }

  /** The source that is shown, being read or about to be; undefined when there is none. */
  get uri(): vscode.Uri | undefined {
    return this.#uri ?? this.#tab.boundTo;
  }

  /** Whether this source may be opened in it. */
  mayShow(uri: vscode.Uri): boolean {
    return this.#tab.mayShow(uri);
  }

  /** The source that is shown; undefined while it is read, and when it cannot be. */
  get opened(): OpenedSource | undefined {
    const isShown = this.#view.article !== undefined && this.#opened?.uri === this.#uri?.toString();
    return isShown ? this.#opened : undefined;
  }

  /** The place that was jumped to or clicked last, in `Article.text`. */
  get place(): Span | undefined {
    return this.#view.view.place;
  }

  /** Where next and previous go from: `place`, else, as an empty span, what stands at the top of the window; undefined at the start. */
  get standsAt(): Span | undefined {
    const { place, anchor } = this.#view.view;
    return place ?? (anchor === undefined ? undefined : { start: anchor.offset, end: anchor.offset });
  }

  /** The chosen person, as an index of `Analysis.people`. */
  get chosenPerson(): number | undefined {
    return this.#view.view.person;
  }

  /** Shows a source that it may show. Resolves when it is set, or it is said in the page why it cannot be shown. */
  async open(uri: vscode.Uri, options: ShowOptions = {}): Promise<void> {
    const { place, person, isPreview } = options;
    this.#remember();
    if (isPreview === true) {
      this.#beforePreview ??= this.#view.view;
    } else {
      this.#beforePreview = undefined;
      this.#history.visitPlace(uri.toString(), place);
    }
    if (this.opened?.uri !== uri.toString()) {
      const left = this.#parts.reading.open(uri.toString());
      await this.#read(uri, place === undefined && person === undefined ? left : knownView({ place, person }));
    } else if (isPreview === true) {
      await this.preview(place);
    } else {
      await this.#goTo(options);
    }
    if (isPreview !== true && this.opened !== undefined) {
      this.#fireSelected(person === undefined ? this.#selectionAt(this.opened, place) : { person });
    }
  }

  /**
   * Shows a source as it was left, after the window was reloaded: as `state` says or, where VS Code leaves that to the page, as the
   * page says, which has to be there first. What is opened before that goes first.
   */
  async resume(uri: vscode.Uri, state: unknown): Promise<void> {
    const round = this.#round;
    const left = state ?? (await this.#askPage(uri));
    if (round === this.#round && !this.isDisposed) {
      const view = viewLeft(uri.toString(), left) ?? this.#parts.reading.open(uri.toString());
      this.#history.visit({ uri: uri.toString(), view });
      await this.#read(uri, view);
    }
  }

  async #askPage(uri: vscode.Uri): Promise<unknown> {
    await this.#view.show(loadingContent(fileNameOf(uri.path)), {});
    return this.#view.left;
  }

  /** Says that nothing is open. */
  async showNothing(): Promise<void> {
    this.#round++;
    this.#setUri(undefined);
    this.#opened = undefined;
    await this.#view.show(emptyNotice(), {});
  }

  /** Goes back or forward; false when there is nothing there. */
  async go(step: -1 | 1): Promise<boolean> {
    this.#remember();
    const visit = this.#history.go(step);
    if (visit === undefined) {
      return false;
    }
    await this.#read(vscode.Uri.parse(visit.uri), visit.view);
    if (this.opened !== undefined) {
      this.#fireSelected(this.#selectionAt(this.opened, visit.view.place));
    }
    return true;
  }

  /** Reads the source again, for it may have changed; what is looked at stays in place. */
  async follow(): Promise<void> {
    if (this.#uri !== undefined) {
      await this.#read(this.#uri);
    }
  }

  /** The file is elsewhere now. */
  async moved(uri: vscode.Uri): Promise<void> {
    this.#setUri(uri);
    this.#history.move({ uri: uri.toString(), view: this.#view.view });
    await this.follow();
  }

  /** Reads the source as plain text, without analysis. */
  async readWithoutMarks(): Promise<void> {
    this.#unmarked = this.#uri?.toString();
    await this.follow();
  }

  /** Shows the text as it was last read, though the file is gone. */
  async showLastText(): Promise<void> {
    if (this.#opened !== undefined) {
      const said = vscode.l10n.t('This is the text as it was last read. The file is no longer there.');
      this.#round++;
      await this.#view.show(pageArticle(this.#opened, ++this.#version), this.#view.view, [{ text: said }]);
    }
  }

  /**
   * Marks exactly these characters and brings them a third from the top. A place outside the text is left alone. `ordinal` is
   * "3 of 12" in words, for the bar below, without which the quotes of the whole source are counted; `note` is said after all.
   */
  async jump(span: Span, options: JumpOptions = {}): Promise<void> {
    const { opened } = this;
    if (opened === undefined || span.end > opened.article.text.length) {
      return;
    }
    const { ordinal, note, preserveFocus } = options;
    const statement = placeStatement(opened, span, ordinal);
    this.#fireSelected(this.#selectionAt(opened, span));
    await this.#view.jump(
      span,
      note === undefined ? statement : [...statement, { text: ` · ${note}` }],
      preserveFocus === true ? { preserveFocus } : {},
    );
  }

  /** Chooses a person, an index of `Analysis.people`, or nobody. */
  async choosePerson(person: number | undefined): Promise<void> {
    if (person === undefined || this.#view.article?.people[person] !== undefined) {
      await this.#view.choose(person);
    }
  }

  /** What is shown and how, for `restore`; undefined when no source is. */
  async snapshot(): Promise<ReaderSnapshot | undefined> {
    const { uri } = this;
    const { view } = this.#view;
    const page = await this.#view.snapshot();
    return uri === undefined ? undefined : { uri, view, ...(page === undefined ? {} : { page }) };
  }

  /** Brings back what was shown, to the pixel, and the focus if the page had it. */
  async restore({ uri, view, page }: ReaderSnapshot): Promise<void> {
    this.#beforePreview = undefined;
    if (this.#uri?.toString() !== uri.toString()) {
      await this.#read(uri, view);
    }
    await this.#view.restore(view, page);
  }

  /** Marks a place for a look, or takes such a mark away. The place, the bar below and the focus stay as they are. */
  async preview(span: Span | undefined): Promise<void> {
    await this.#view.preview(span);
  }

  /** Puts the focus into the text. */
  async focus(): Promise<void> {
    await this.#view.focus();
  }

  /** What is selected in the article, in `Article.text`; undefined when nothing is. */
  async selection(): Promise<Span | undefined> {
    return this.#view.selection();
  }

  #setUri(uri: vscode.Uri | undefined): void {
    this.#uri = uri;
    this.#watch.watch(uri);
  }

  async #goTo({ place, person }: ShowOptions): Promise<void> {
    const { opened } = this;
    if (person !== undefined && person !== this.chosenPerson && this.#view.article?.people[person] !== undefined) {
      await this.#view.choose(person);
    }
    if (place !== undefined && opened !== undefined && place.end <= opened.article.text.length) {
      await this.#view.jump(place, placeStatement(opened, place), { preserveFocus: true });
    }
  }

  #selectionAt(opened: OpenedSource, span: Span | undefined): { readonly span?: Span; readonly person?: number } {
    const person = span === undefined ? undefined : mentionAt(opened, span)?.person;
    return { ...(span === undefined ? {} : { span }), ...(person === undefined ? {} : { person }) };
  }

  #fireSelected(selection: { readonly span?: Span; readonly person?: number }): void {
    if (this.#uri !== undefined) {
      this.#selected.fire({ uri: this.#uri, ...selection });
    }
  }

  /** Keeps in the history how the source is looked at. */
  #remember(): void {
    if (this.#uri !== undefined) {
      this.#history.remember({ uri: this.#uri.toString(), view: this.#beforePreview ?? this.#view.view });
    }
  }

  /** Shows a source in the way given, or as it is looked at when it is there. */
  async #read(uri: vscode.Uri, wanted?: PageView): Promise<void> {
    const round = ++this.#round;
    const isLate = (): boolean => round !== this.#round || this.isDisposed;
    const isOther = this.#uri?.toString() !== uri.toString();
    // Whoever follows a change while the source is still being read does not know where in it somebody wants to be.
    const view = (this.#coming = wanted ?? (isOther ? undefined : this.#coming));
    this.#setUri(uri);
    const slow = setTimeout(() => {
      if (!isLate() && (isOther || this.#view.article === undefined)) {
        this.#showLoading(uri, view).catch((error: unknown) => this.#parts.log.error('Could not show the reader.', String(error)));
      }
    }, PATIENCE);
    try {
      const { library } = this.#parts;
      const address = uri.toString();
      // Once it is there, what is said while one waits must not come after it: the page may take its time to show it.
      const opened = await (this.#unmarked === address ? library.openUnmarked(address) : library.open(address)).finally(() =>
        clearTimeout(slow),
      );
      if (!isLate()) {
        this.#coming = undefined;
        await this.#showOpened(uri, opened, view);
      }
    } catch (error) {
      if (!(error instanceof SourceError)) {
        throw error;
      }
      if (!isLate()) {
        await this.#showProblem(uri, error, view);
      }
    }
  }

  async #showOpened(uri: vscode.Uri, opened: OpenedSource, view: PageView | undefined): Promise<void> {
    const before = this.#opened;
    if (view === undefined && before === opened && this.#view.article !== undefined) {
      return;
    }
    this.#opened = opened;
    const readTo = this.#parts.reading.readTo(opened.uri, opened.article.text.length);
    const followed = view === undefined ? followedView(before, opened, this.#view.view) : knownView({ ...view, readTo });
    this.#tab.setTitle(uri, oneLine(opened.article.title ?? ''));
    const isEmpty = opened.article.blocks.length === 0;
    await this.#view.show(
      isEmpty ? { ...emptyFileNotice(fileNameOf(uri.path)), uri: uri.toString() } : pageArticle(opened, ++this.#version),
      followed,
      isEmpty ? undefined : statementOf(opened, followed),
    );
    this.#shown.fire();
  }

  #note(view: PageView): void {
    const { opened } = this;
    if (opened !== undefined && this.#beforePreview === undefined) {
      const { text, blocks } = opened.article;
      this.#parts.reading.looked({ uri: opened.uri, length: text.length, end: blocks.at(-1)?.end ?? 0 }, view);
    }
  }

  async #showProblem(uri: vscode.Uri, error: SourceError, view: PageView = this.#view.view): Promise<void> {
    const hasLastText = this.#opened?.uri === uri.toString();
    this.#opened = hasLastText ? this.#opened : undefined;
    this.#tab.setTitle(uri, '');
    const notice = problemNotice(error.problem, { path: vscode.workspace.asRelativePath(uri), hasLastText });
    await this.#view.show({ ...notice, uri: uri.toString() }, view);
  }

  async #showLoading(uri: vscode.Uri, view: PageView = {}): Promise<void> {
    const state = this.#parts.library.state(uri.toString());
    const title = state.kind === 'ready' ? oneLine(state.summary.title ?? '') : '';
    this.#tab.setTitle(uri, title);
    await this.#view.show({ ...loadingContent(title === '' ? fileNameOf(uri.path) : title), uri: uri.toString() }, view);
  }
}

function statementOf(opened: OpenedSource, { place }: PageView): Statement | undefined {
  return place === undefined || place.end > opened.article.text.length ? undefined : placeStatement(opened, place);
}
