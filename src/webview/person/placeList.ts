/** The list of sources and places: what is near is asked for and set, what is far is taken away again, and all of it has its height. */
import { type PageChunk, type PagePerson, type PersonHost, SOURCES_AT_ONCE } from '../../shared/personProtocol.ts';
import type { Remote } from '../../shared/rpc.ts';
import { element } from '../elements.ts';
import { type Block, SourceEntry } from './sourceEntry.ts';

/** So far from the window is asked for what may be scrolled to, and so far is taken away what was. */
const NEAR = '800px 0px';
const FAR = '12000px 0px';
/** A source takes about so much height until it is there, in em. */
const SOURCE_HEIGHT = 9;

/** Some of the sources. */
export interface Chunk {
  readonly index: number;
  readonly element: HTMLElement;
  /** How many places come before. */
  before: number;
  /** Undefined while they are not set. */
  entries: readonly SourceEntry[] | undefined;
  /** Whether they may be others now. */
  isStale: boolean;
}

/** What the list tells. */
export interface ListListener {
  /** Something is about to change: what is seen is to stay in place. */
  around(change: () => void): void;
  /** Places or sources were set, maybe in place of others. */
  changed(): void;
  failed(error: unknown): void;
}

/** The list. */
export class PlaceList {
  readonly element: HTMLElement;
  readonly #host: Remote<PersonHost>;
  readonly #listener: ListListener;
  readonly #near: IntersectionObserver;
  readonly #far: IntersectionObserver;
  readonly #chunkOf = new Map<Element, Chunk>();
  readonly #blockOf = new Map<Element, Block>();
  readonly #asked = new Map<Element, Promise<void>>();
  readonly #chunks: Chunk[] = [];
  /** Counts what the page was shown: an answer to a question from before is dropped. */
  #round = 0;
  /** The chunk with the place that is looked at stays. */
  #kept: number | undefined;

  constructor(scroller: HTMLElement, label: string, host: Remote<PersonHost>, listener: ListListener) {
    this.#host = host;
    this.#listener = listener;
    this.element = element('div', { class: 'places', role: 'listbox', tabindex: '0', 'aria-label': label });
    this.#near = new IntersectionObserver((seen) => this.#onNear(seen), { root: scroller, rootMargin: NEAR });
    this.#far = new IntersectionObserver((seen) => this.#onFar(seen), { root: scroller, rootMargin: FAR });
  }

  /** How many chunks there are. */
  get length(): number {
    return this.#chunks.length;
  }

  /** Shows the list of a person. What is set already and is the same stays; all else is asked for again when it is near. */
  show({ sources, first, known }: PagePerson): void {
    this.#round++;
    this.#asked.clear();
    this.#listener.around(() => this.#setAll(sources, first, known));
    // What is seen already is told of once more, and asked for.
    for (const { element: one } of this.#chunks) {
      this.#near.unobserve(one);
      this.#near.observe(one);
    }
    this.#listener.changed();
  }

  #setAll(sources: number, first: PageChunk, known: PagePerson['known']): void {
    this.#setLength(Math.ceil(sources / SOURCES_AT_ONCE));
    this.#chunks.forEach((chunk) => (chunk.isStale = true));
    this.#set(first);
    for (const { source, ...places } of known) {
      const entry = this.#chunks[first.chunk]?.entries?.find((one) => one.source.id === source);
      const block = entry?.blocks[0];
      if (entry !== undefined && block?.places === undefined && block !== undefined) {
        this.#fill(entry, block, places);
      }
    }
  }

  chunk(index: number): Chunk | undefined {
    return this.#chunks[index];
  }

  /** Which chunk an entry is in; undefined when it is set no longer. */
  find(source: number): { readonly chunk: Chunk; readonly position: number } | undefined {
    for (const chunk of this.#chunks) {
      const position = chunk.entries?.findIndex((entry) => entry.source.id === source) ?? -1;
      if (position >= 0) {
        return { chunk, position };
      }
    }
    return undefined;
  }

  /** Keeps a chunk set, however far it is. */
  keep(index: number | undefined): void {
    this.#kept = index;
  }

  /** Has a chunk set. */
  async ensureChunk(index: number): Promise<Chunk | undefined> {
    const chunk = this.#chunks[index];
    if (chunk !== undefined && (chunk.entries === undefined || chunk.isStale)) {
      await this.#once(chunk.element, async (isLate) => {
        const answer = await this.#host.chunk(index);
        if (!isLate()) {
          this.#listener.around(() => this.#set(answer));
          this.#listener.changed();
        }
      });
    }
    return chunk;
  }

  /** Has a place set. */
  async ensurePlace(entry: SourceEntry, index: number): Promise<void> {
    const block = entry.blockOf(index);
    if (block !== undefined && block.places === undefined) {
      await this.#ensureBlock(block);
    }
  }

  async #ensureBlock(block: Block): Promise<void> {
    const { entry, first } = block;
    await this.#once(block.element, async (isLate) => {
      const answer = await this.#host.places({ source: entry.source.id, first });
      if (!isLate()) {
        this.#listener.around(() => this.#fill(entry, block, answer));
        this.#listener.changed();
      }
    });
  }

  /** Asks for something once, however often it is needed meanwhile. */
  #once(key: Element, ask: (isLate: () => boolean) => Promise<void>): Promise<void> {
    const known = this.#asked.get(key);
    if (known !== undefined) {
      return known;
    }
    const round = this.#round;
    const asking = ask(() => round !== this.#round).finally(() => {
      if (this.#asked.get(key) === asking) {
        this.#asked.delete(key);
      }
    });
    this.#asked.set(key, asking);
    return asking;
  }

  #setLength(length: number): void {
    for (const chunk of this.#chunks.splice(length)) {
      this.#forget(chunk);
      this.#near.unobserve(chunk.element);
      this.#far.unobserve(chunk.element);
      this.#chunkOf.delete(chunk.element);
      chunk.element.remove();
    }
    for (let index = this.#chunks.length; index < length; index++) {
      const made = element('div', { class: 'chunk', role: 'presentation' });
      made.style.setProperty('--height', `${String(SOURCES_AT_ONCE * SOURCE_HEIGHT)}em`);
      const chunk: Chunk = { index, element: made, before: 0, entries: undefined, isStale: true };
      this.#chunks.push(chunk);
      this.#chunkOf.set(made, chunk);
      this.element.append(made);
      this.#far.observe(made);
    }
  }

  /** Sets a chunk; of sources that are the same the elements stay. */
  #set({ chunk: index, before, sources }: PageChunk): void {
    const chunk = this.#chunks[index];
    if (chunk === undefined) {
      return;
    }
    const known = new Map(chunk.entries?.map((entry) => [JSON.stringify(entry.source), entry]));
    const entries = sources.map((source) => known.get(JSON.stringify(source)) ?? new SourceEntry(source));
    chunk.entries?.filter((entry) => !entries.includes(entry)).forEach((entry) => this.#forgetBlocks(entry));
    chunk.before = before;
    chunk.entries = entries;
    chunk.isStale = false;
    chunk.element.style.removeProperty('--height');
    chunk.element.replaceChildren(...entries.map((entry) => entry.element));
    entries.forEach((entry) => this.#watchBlocks(entry));
  }

  #fill(entry: SourceEntry, block: Block, places: Parameters<SourceEntry['fill']>[1]): void {
    this.#forgetBlocks(entry);
    entry.fill(block, places);
    this.#watchBlocks(entry);
  }

  #watchBlocks(entry: SourceEntry): void {
    for (const block of entry.blocks) {
      if (block.places === undefined) {
        this.#blockOf.set(block.element, block);
        this.#near.observe(block.element);
      }
    }
  }

  #forgetBlocks(entry: SourceEntry): void {
    for (const { element: one } of entry.blocks) {
      this.#blockOf.delete(one);
      this.#near.unobserve(one);
    }
  }

  #forget(chunk: Chunk): void {
    chunk.entries?.forEach((entry) => this.#forgetBlocks(entry));
    chunk.entries = undefined;
  }

  #onNear(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const chunk = this.#chunkOf.get(target);
      const block = this.#blockOf.get(target);
      if (isIntersecting && chunk !== undefined) {
        this.#ask(this.ensureChunk(chunk.index));
      } else if (isIntersecting && block !== undefined) {
        this.#ask(this.#ensureBlock(block));
      }
    }
  }

  #onFar(seen: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of seen) {
      const chunk = this.#chunkOf.get(target);
      if (!isIntersecting && chunk?.entries !== undefined && chunk.index !== this.#kept) {
        chunk.element.style.setProperty('--height', `${String(chunk.element.offsetHeight)}px`);
        this.#forget(chunk);
        chunk.element.replaceChildren();
      }
    }
  }

  #ask(asking: Promise<unknown>): void {
    asking.catch((error: unknown) => this.#listener.failed(error));
  }
}
