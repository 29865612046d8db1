/** What the views People and Quotes have in common: they list what all sources hold together, and only while they are seen. */
import type { Held } from '../../library/sourceEntries.ts';
import type { SourceFile } from '../workspace/sourceModel.ts';
import { ArticleTree, type Children, type TreeParts } from './articleTree.ts';
import { titleOf } from './treeItems.ts';
import type { SourceNode } from './treeNodes.ts';
import type { ChoiceName } from './viewState.ts';

/** The view is listed anew at most this often, in milliseconds. */
const PAUSE = 700;
/** While many sources are read, the number of those that are not listed is told anew only so often, in milliseconds. */
const TOTAL_PAUSE = 10_000;
/** While many sources are read, to list who is in all of them holds up the reading: it may take this part of the time. */
const SHARE = 1 / 10;

/** Base of the views that list what all sources hold together. */
export abstract class AggregateTree extends ArticleTree {
  #isStale = false;
  /** Ids of the listed sources that changed since. */
  readonly #stale = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isPutOff = false;
  /** How long it took to list the root last, in milliseconds. */
  #took = 0;
  /** The root's nodes as they were listed last, by what is seen of them. */
  #shown: Listed = { ids: [], total: 0 };
  /** Runs while nothing but the number of all has changed. */
  #totalTimer: ReturnType<typeof setTimeout> | undefined;

  protected constructor(name: string, parts: TreeParts, choices: readonly ChoiceName[]) {
    super(name, parts);
    this._register(this.library.onDidChange(({ uris }) => this.#mark(uris)));
    this._register(
      this.store.onDidChange(({ added, removed }) => {
        if (added.length + removed.length > 0) {
          this.#mark(new Set());
        }
      }),
    );
    // What was put off is shown when all is read.
    this._register(this.library.onDidProgress(() => this.#isPutOff && !this.#isReading && this.#wait(PAUSE)));
    this._register(this.state.onDidChange((choice) => choices.includes(choice) && this.refresh()));
  }

  /** Whether the nodes of the root are sources. */
  protected abstract get listsSources(): boolean;

  /** What of a source is listed in this view. */
  protected abstract get held(): Held;

  /** The first nodes of the root. */
  protected abstract listed(limit: number): Promise<Children>;

  override setVisible(isVisible: boolean): void {
    super.setVisible(isVisible);
    if (isVisible && this.#isStale) {
      void this.#catchUp();
    }
  }

  protected async roots(limit: number): Promise<Children> {
    await this.store.ready();
    const started = performance.now();
    const children = await this.listed(limit);
    this.#took = performance.now() - started;
    this.#shown = listedOf(children);
    return children;
  }

  /** The first sources that hold something. */
  protected sourceNodes(limit: number): Children {
    const nodes: SourceNode[] = [];
    const total = this.library.counts[this.held];
    // A pass over all would take long where there are many, and the view is listed anew each second while they are read.
    const most = Math.min(limit, total);
    for (const file of most > 0 ? this.#holding() : []) {
      nodes.push(this.#sourceNode(file));
      if (nodes.length >= most) {
        break;
      }
    }
    return { nodes, total };
  }

  /** The how-manieth of the sources that hold something this is, from 0. */
  protected indexOfSource(key: string): number | undefined {
    let index = 0;
    for (const file of this.#holding()) {
      if (file.key === key) {
        return index;
      }
      index++;
    }
    return undefined;
  }

  *#holding(): Generator<SourceFile> {
    for (const file of this.store.all()) {
      if (this.library.holds(file.key, this.held)) {
        yield file;
      }
    }
  }

  #sourceNode(file: SourceFile): SourceNode {
    const sortKey = titleOf(file, this.library.state(file.key));
    return {
      kind: 'source',
      id: `s:${file.key}`,
      parent: undefined,
      file,
      sortKey,
      showsRoot: true,
      tells: this.held,
      target: { kind: 'source', uri: file.uri },
    };
  }

  #mark(uris: ReadonlySet<string>): void {
    this.#isStale = true;
    for (const { id } of this.knownSources(uris)) {
      this.#stale.add(id);
    }
    if (this.isVisible && this.#timer === undefined) {
      this.#wait(this.#isReading ? Math.max(PAUSE, this.#took / SHARE) : PAUSE);
    }
  }

  get #isReading(): boolean {
    const { done, total } = this.library.progress;
    return done < total;
  }

  #wait(pause: number): void {
    clearTimeout(this.#timer);
    this.#isPutOff = pause > PAUSE;
    this.#timer = setTimeout(() => void this.#catchUp(), pause);
  }

  /** Shows what changed: just the sources that changed where these are listed and the list is the same, else the list. */
  async #catchUp(): Promise<void> {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#isPutOff = false;
    const stale = [...this.#stale].map((id) => this.known(id)).filter((node) => node !== undefined);
    this.#stale.clear();
    this.#isStale = false;
    if (!this.listsSources) {
      // VS Code asks only for the children of a node that it is told of, and takes the node as it was: hence the list is
      // told anew where counts may differ, and single nodes only where they are sources, which look themselves up.
      this.refresh();
      return;
    }
    const before = this.#shown;
    const after = listedOf(await this.listed(this.countOf(undefined)));
    const isSame = after.ids.length === before.ids.length && after.ids.every((id, index) => id === before.ids[index]);
    if (!this.isDisposed) {
      this.refresh(isSame && (after.total === before.total || this.#isTotalPutOff()) ? stale : undefined);
    }
  }

  /** Whether the number of all can wait, for it changes all the time. */
  #isTotalPutOff(): boolean {
    if (!this.#isReading) {
      return false;
    }
    this.#totalTimer ??= setTimeout(() => {
      this.#totalTimer = undefined;
      this.refresh();
    }, TOTAL_PAUSE);
    this.#isPutOff = true;
    return true;
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#totalTimer);
    super.dispose();
  }
}

/** What is seen of a list. */
interface Listed {
  readonly ids: readonly string[];
  readonly total: number;
}

function listedOf({ nodes, total }: Children): Listed {
  return { ids: nodes.map(({ id }) => id), total };
}
