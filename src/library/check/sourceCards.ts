/** By which addresses of the web and which cite keys sources are known: read when it is first asked for, and kept in step. */
import { nextTurn } from '#platform/turn.ts';
import type { StoreKeeper } from '../indexer/storeKeeper.ts';
import { take } from '../indexer/take.ts';
import type { KnownSource } from '../store/indexStore.ts';
import { comparedAddress } from './webAddress.ts';

/** So many sources are read at a time, before others get their turn. */
const AT_ONCE = 500;

/** Sources by what they say of themselves. */
export class SourceCards {
  readonly #keeper: StoreKeeper;
  readonly #names = new Map<string, readonly string[]>();
  readonly #sources = new Map<string, Set<string>>();
  #loading: Promise<void> | undefined;

  constructor(keeper: StoreKeeper) {
    this.#keeper = keeper;
  }

  /** The sources that stand at an address of the web; undefined where there is none. */
  async byAddress(address: string): Promise<readonly string[] | undefined> {
    return this.#by(`address ${comparedAddress(address)}`);
  }

  /** The sources that have a cite key; undefined where there is none. */
  async byKey(key: string): Promise<readonly string[] | undefined> {
    return this.#by(`key ${key}`);
  }

  /** Sources have changed, or are no more. */
  changed(uris: readonly string[]): void {
    if (this.#loading !== undefined) {
      for (const uri of uris) {
        this.#forget(uri);
        const known = this.#keeper.ask((store) => store.get(uri), undefined);
        if (known !== undefined) {
          this.#add(known);
        }
      }
    }
  }

  /** All sources are others. */
  reset(): void {
    this.#loading = undefined;
    this.#names.clear();
    this.#sources.clear();
  }

  async #by(name: string): Promise<readonly string[] | undefined> {
    await (this.#loading ??= this.#load());
    const found = this.#sources.get(name);
    return found === undefined || found.size === 0 ? undefined : [...found];
  }

  async #load(): Promise<void> {
    const all = this.#keeper.ask((store) => store.known(), [])[Symbol.iterator]();
    const next = (): readonly KnownSource[] => this.#keeper.ask(() => take(all, AT_ONCE), []);
    for (let part = next(); part.length > 0; part = next()) {
      part.filter(({ uri }) => !this.#names.has(uri)).forEach((one) => this.#add(one));
      await nextTurn();
    }
  }

  #add({ uri, outcome }: KnownSource): void {
    const { address, citekey } = outcome.kind === 'ready' ? outcome.found : {};
    const names = [
      ...(address === undefined ? [] : [`address ${comparedAddress(address)}`]),
      ...(citekey === undefined ? [] : [`key ${citekey}`]),
    ];
    names.forEach((name) => {
      const sources = this.#sources.get(name) ?? new Set();
      this.#sources.set(name, sources.add(uri));
    });
    if (names.length > 0) {
      this.#names.set(uri, names);
    }
  }

  #forget(uri: string): void {
    this.#names.get(uri)?.forEach((name) => this.#sources.get(name)?.delete(uri));
    this.#names.delete(uri);
  }
}
