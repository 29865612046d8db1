/** The views Sources, People and Quotes together: created, revealed in, and told what to say when there is nothing to list. */
import * as vscode from 'vscode';
import type { IndexNotice } from '../../library/indexer/notices.ts';
import type { Library, Progress } from '../../library/library.ts';
import { Disposable, Emitter, type Event } from '../../shared/lifecycle.ts';
import { telling } from '../commands/register.ts';
import { setContext } from '../contextKeys.ts';
import type { Target } from '../target.ts';
import type { Reading } from '../reading/reading.ts';
import type { SourceStore } from '../workspace/sourceStore.ts';
import type { ArticleTree, TreeParts } from './articleTree.ts';
import type { DragActions } from './dragTypes.ts';
import type { IndexNotices } from './indexNotices.ts';
import { QuoteDrag } from './quoteDrag.ts';
import type * as TreeCode from './treeCode.ts';
import type { MoreNode, TreeNode } from './treeNodes.ts';
import { TreeProvider } from './treeProvider.ts';
import { ViewState } from './viewState.ts';
import { counted, numberText } from './counted.ts';

/** How a place is revealed. */
export interface RevealOptions {
  /** The views are left as they are where they are not seen, and the focus stays where it is. */
  readonly quietly?: true;
}

interface View {
  readonly name: string;
  readonly tree: TreeProvider;
  readonly view: vscode.TreeView<TreeNode>;
}

/** Reading that is over sooner is not told of, in milliseconds: the sentence would only flicker. */
const PATIENCE = 600;

const treeCode = (): Promise<typeof TreeCode> => import('./treeCode.ts');

/** The three views. */
export class Trees extends Disposable {
  /** How they are sorted and grouped. */
  readonly state: ViewState;
  readonly sources: TreeProvider<TreeCode.SourcesTree>;
  readonly people: TreeProvider;
  readonly quotes: TreeProvider;
  readonly #store: SourceStore;
  readonly #library: Library;
  readonly #views: readonly View[];
  #used: View | undefined;
  #usedAt = 0;
  /** Ids of nodes that are being selected by us, not by a person. */
  readonly #revealing = new Set<string>();
  readonly #selected = this._register(new Emitter<Target>());
  #stopped = false;
  #busySince: number | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #context = new Map<string, unknown>();
  readonly #globalMemento: vscode.Memento;
  /** Loaded at the first notice, which most windows never have. */
  #notices: IndexNotices | undefined;
  /** Ends the bar that runs above the sources while they are read. */
  #endProgress: (() => void) | undefined;

  /** Somebody selected a single node that stands for a place. */
  readonly onDidSelect: Event<Target> = this.#selected.event;

  constructor(parts: {
    readonly store: SourceStore;
    readonly library: Library;
    readonly reading: () => Promise<Reading>;
    /** Is told of what is dropped on the sources. */
    readonly takeDropped: NonNullable<DragActions['take']>;
    readonly log: vscode.LogOutputChannel;
    readonly memento: vscode.Memento;
    readonly globalMemento: vscode.Memento;
  }) {
    super();
    const { store, library, log } = parts;
    this.#store = store;
    this.#library = library;
    this.state = this._register(new ViewState(parts.memento));
    this.#globalMemento = parts.globalMemento;
    const all = { store, library, log, state: this.state };
    this.sources = providerOf(all, parts.reading, ({ SourcesTree }, known) => new SourcesTree(known));
    this.people = providerOf(all, parts.reading, ({ PeopleTree }, known) => new PeopleTree(known));
    this.quotes = providerOf(all, parts.reading, ({ QuotesTree }, known) => new QuotesTree(known));
    const quotesOf: DragActions['quotesOf'] = async (nodes, token) =>
      (await telling(log, 'drag', async () => (await treeCode()).quotesOfNodes({ library, store }, nodes, token))) ?? [];
    this.#views = [
      this.#create('verbatim.sources', this.sources, new QuoteDrag({ quotesOf, take: parts.takeDropped })),
      this.#create('verbatim.people', this.people, new QuoteDrag({ quotesOf })),
      this.#create('verbatim.quotes', this.quotes, new QuoteDrag({ quotesOf })),
    ];
    this._register(this.state.onDidChange(() => this.#tell()));
    this._register(store.onDidScan(() => this.#tell()));
    this._register(store.onDidChange(() => this.#tell()));
    this._register(library.onDidProgress(() => this.#tell()));
    this._register(library.onDidNotice((notice) => void this.#note(notice)));
    this.#tell();
  }

  /** The nodes selected in the view that was used last. */
  get selection(): readonly TreeNode[] {
    return this.#used?.view.selection ?? [];
  }

  /** When somebody last selected something in a view, by `performance.now()`; 0 before. */
  get usedAt(): number {
    return this.#usedAt;
  }

  /** Lists 500 more of what `more` stands for. */
  async showMore(more: MoreNode): Promise<void> {
    await Promise.all(this.#views.map(({ tree }) => tree.showMore(more)));
  }

  /**
   * Selects the node of a place. Quietly: in those views that are seen, without taking the focus; else in the view Sources,
   * which is opened and focused. False when the source is not listed there.
   */
  async reveal(target: Target, options: RevealOptions = {}): Promise<boolean> {
    const views = options.quietly === true ? this.#views.filter(({ view }) => view.visible) : this.#views.slice(0, 1);
    let isFound = false;
    for (const { tree, view } of views) {
      const node = await tree.find(target);
      // To reveal a node opens its view, which may have been closed meanwhile.
      const isWanted = !this.isDisposed && (options.quietly !== true || view.visible);
      if (node !== undefined && isWanted && view.selection[0]?.id !== node.id) {
        await this.#select(view, node, { focus: options.quietly !== true });
      }
      isFound ||= node !== undefined;
    }
    return isFound;
  }

  /** Whether the reading of sources was stopped, by the person or for it cannot go on. */
  get isStopped(): boolean {
    return this.#stopped || this.#notices?.isStopped === true;
  }

  /** Says in the views that reading was stopped, or goes on. */
  setStopped(isStopped: boolean): void {
    this.#stopped = isStopped;
    this.#notices?.forget();
    this.#tell();
  }

  #create(name: string, tree: TreeProvider, dragAndDropController: QuoteDrag): View {
    this._register(tree);
    const options = { treeDataProvider: tree, showCollapseAll: true, canSelectMany: true, dragAndDropController };
    const view = this._register(vscode.window.createTreeView<TreeNode>(name, options));
    const made = { name, tree, view };
    tree.setVisible(view.visible);
    this._register(view.onDidChangeVisibility(({ visible }) => tree.setVisible(visible)));
    this._register(view.onDidChangeSelection(({ selection }) => this.#take(made, selection)));
    this._register(view.onDidExpandElement(({ element }) => this.state.setExpanded(`${name} ${element.id}`, true)));
    this._register(view.onDidCollapseElement(({ element }) => this.state.setExpanded(`${name} ${element.id}`, false)));
    return made;
  }

  async #select(view: vscode.TreeView<TreeNode>, node: TreeNode, options: { readonly focus: boolean }): Promise<void> {
    this.#revealing.add(node.id);
    try {
      // What VS Code tells of the selection comes before it says that the node is revealed.
      await view.reveal(node, { select: true, focus: options.focus });
    } finally {
      this.#revealing.delete(node.id);
    }
  }

  #take(view: View, selection: readonly TreeNode[]): void {
    const [first, ...others] = selection;
    this.#setContext(
      'verbatim.quoteSelected',
      selection.some(({ kind }) => kind === 'passage'),
    );
    if (first === undefined) {
      return;
    }
    this.#used = view;
    if (others.length === 0 && this.#revealing.has(first.id)) {
      return;
    }
    this.#usedAt = performance.now();
    if (others.length === 0 && first.target !== undefined) {
      this.#selected.fire(first.target);
    }
  }

  /** Brings the context keys and the sentences above the lists up to date. */
  #tell(): void {
    const { progress } = this.#library;
    const isBusy = this.#store.isScanning || (progress.done < progress.total && !this.isStopped);
    const hasFolder = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
    const lack = this.#store.hasOwn ? 'ready' : hasFolder ? 'empty' : 'noFolder';
    this.#setContext('verbatim.indexing', isBusy);
    this.#setContext('verbatim.hasOwnSources', this.#store.hasOwn);
    this.#setContext('verbatim.state', isBusy ? 'indexing' : lack);
    this.#busySince = isBusy ? (this.#busySince ?? Date.now()) : undefined;
    const waited = this.#busySince === undefined ? PATIENCE : Date.now() - this.#busySince;
    const notices = this.#notices?.text({ isBusy });
    clearTimeout(this.#timer);
    const again = waited < PATIENCE ? PATIENCE - waited : notices?.again;
    this.#timer = again === undefined ? undefined : setTimeout(() => this.#tell(), again);
    this.#showProgress(isBusy && waited >= PATIENCE);
    const work = isBusy ? (waited >= PATIENCE ? readingText(progress) : undefined) : this.#stoppedText(progress);
    const listsSamples = this.#store.groups.some((group) => group.kind === 'samples');
    const missing = isBusy || !listsSamples ? undefined : lackText(lack);
    const filter = this.state.get('verbatim.sources.show') === 'unread' ? vscode.l10n.t('Only unread sources are listed.') : undefined;
    const others = [filter, unfollowedText(this.#store.unfollowed), lostText(this.#library)];
    this.#say(work, [notices?.text, work ?? missing, ...others].filter((one) => one !== undefined).join(' '));
  }

  #stoppedText(progress: Progress): string | undefined {
    const { done, total } = progress;
    if (done >= total || !this.isStopped) {
      return undefined;
    }
    return (
      this.#notices?.stoppedText(progress) ??
      counted(
        vscode.l10n.t('Stopped: {1} of {0, plural, one {# source} other {# sources}} were read. Refresh to go on.'),
        total,
        numberText(done),
      )
    );
  }

  async #note(notice: IndexNotice): Promise<void> {
    const code = await treeCode();
    this.#notices ??= new code.IndexNotices(this.#globalMemento);
    this.#notices.take(notice);
    if (!this.isDisposed) {
      this.#tell();
    }
  }

  /** Sets the sentence above each list: the sources have room for more. */
  #say(work: string | undefined, sources: string): void {
    for (const { name, view } of this.#views) {
      // The typings let `message` be left out, not be undefined; an empty one hides it likewise.
      const message = name === 'verbatim.sources' ? sources : (work ?? '');
      if (view.message !== message) {
        view.message = message;
      }
    }
  }

  #showProgress(isShown: boolean): void {
    if (isShown && this.#endProgress === undefined) {
      const { promise, resolve } = Promise.withResolvers<void>();
      this.#endProgress = resolve;
      void vscode.window.withProgress({ location: { viewId: 'verbatim.sources' } }, () => promise);
    } else if (!isShown) {
      this.#endProgress?.();
      this.#endProgress = undefined;
    }
  }

  #setContext(name: `verbatim.${string}`, value: unknown): void {
    if (this.#context.get(name) !== value) {
      this.#context.set(name, value);
      void setContext(name, value);
    }
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    this.#showProgress(false);
    super.dispose();
  }
}

/** What VS Code asks of a view; `make` is called when it first asks. */
function providerOf<T extends ArticleTree>(
  parts: Omit<TreeParts, 'reading' | 'changed'>,
  read: () => Promise<Reading>,
  make: (code: typeof TreeCode, parts: TreeParts) => T,
): TreeProvider<T> {
  return new TreeProvider(async (more) => {
    const [code, reading] = await Promise.all([treeCode(), read()]);
    return make(code, { ...parts, ...more, reading });
  });
}

function readingText({ done, total }: Progress): string {
  return vscode.l10n.t('Reading the sources: {0} of {1}', numberText(done), numberText(total));
}

/** How many symbolic links are not followed; undefined when all are. */
function unfollowedText(count: number): string | undefined {
  return count === 0
    ? undefined
    : counted(
        vscode.l10n.t(
          '{0, plural, one {# symbolic link is not followed} other {# symbolic links are not followed}} until you trust this folder.',
        ),
        count,
      );
}

/** How many corrections find their words no more; undefined when all do. */
function lostText({ lostCorrections }: Library): string | undefined {
  const count = new Set([...lostCorrections.values()].flat().map(({ id }) => id)).size;
  return count === 0
    ? undefined
    : counted(
        vscode.l10n.t(
          '{0, plural, one {# correction finds its words no more; “Show Corrections…” lists it.} other {# corrections find their words no more; “Show Corrections…” lists them.}}',
        ),
        count,
      );
}

/** What the welcome view says too, where the list has the samples and is thus not empty. */
function lackText(lack: 'ready' | 'empty' | 'noFolder'): string | undefined {
  switch (lack) {
    case 'ready':
      return undefined;
    case 'empty':
      return vscode.l10n.t(
        'No sources found. Text, Markdown, web pages, PDF, Word documents and mail in a folder named “sources” or “seeds” are listed by themselves; any other folder can be added.',
      );
    case 'noFolder':
      return vscode.l10n.t('No folder is open. Open the folder that holds your source articles.');
  }
}
