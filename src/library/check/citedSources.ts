/** Which sources a draft cites: what its links, cite keys and `Source:` lines lead to. */
import type { DraftCitation } from '../../formats/drafts/draft.ts';
import type { StoreKeeper } from '../indexer/storeKeeper.ts';
import { wordsOf } from '../store/words.ts';
import type { KnownKey } from './checkedDraft.ts';
import type { SourceCards } from './sourceCards.ts';

/** What a citation leads to. */
export interface Cited {
  /** Sources; none where it leads to none of them. */
  readonly uris: readonly string[];
  /** Whether it surely names something that ought to be among the sources: a file, or a cite key. An address of the web need not be. */
  readonly isCertain: boolean;
}

/** What following citations needs of the index. */
export interface CitedSeams {
  readonly keeper: StoreKeeper;
  readonly cards: SourceCards;
  /** Whether it is a source. */
  has(uri: string): boolean;
}

/** Of sources whose headings have the words so many are looked at. */
const MOST_LOOKED = 50;

/** Follows citations. */
export class CitedSources {
  readonly #seams: CitedSeams;

  constructor(seams: CitedSeams) {
    this.#seams = seams;
  }

  /** `draft` is the address from which relative links lead; `keys` are what bibliographies say of cite keys. */
  async follow({ kind, value }: DraftCitation, draft: string, keys: readonly KnownKey[]): Promise<Cited> {
    switch (kind) {
      case 'link':
        return this.#link(value, draft);
      case 'key':
        return this.#key(value, draft, keys);
      case 'source':
        return { uris: await this.#described(value, draft), isCertain: false };
    }
  }

  /** Whether the words are the title of a source. */
  isTitle(words: string): boolean {
    return this.#titled(words).length > 0;
  }

  async #link(value: string, draft: string): Promise<Cited> {
    if (/^https?:/i.test(value)) {
      return { uris: (await this.#seams.cards.byAddress(value)) ?? [], isCertain: false };
    }
    const isAddress = /^[a-z][a-z\d+.-]+:/i.test(value);
    const uris = isAddress ? addressesOf(value, draft) : placesOf(value, draft);
    const own = uris.find((uri) => this.#seams.has(uri));
    return { uris: own === undefined ? [] : [own], isCertain: !value.startsWith('#') && !/^mailto:/i.test(value) };
  }

  async #key(value: string, draft: string, keys: readonly KnownKey[]): Promise<Cited> {
    const own = await this.#seams.cards.byKey(value);
    if (own !== undefined) {
      return { uris: own, isCertain: true };
    }
    const known = keys.find(({ key }) => key === value);
    if (known?.source !== undefined && this.#seams.has(known.source)) {
      return { uris: [known.source], isCertain: true };
    }
    const byAddress = known?.url === undefined ? undefined : await this.#seams.cards.byAddress(known.url);
    const uris = byAddress ?? (known?.title === undefined ? [] : await this.#described(known.title, draft));
    return { uris, isCertain: true };
  }

  /** Sources whose title is among the words, or whose file is named; a link in the words is followed. */
  async #described(value: string, draft: string): Promise<readonly string[]> {
    const address = /https?:\/\/[^\s<>)\]]+/i.exec(value)?.[0];
    const linked = address === undefined ? undefined : await this.#seams.cards.byAddress(address.replace(/[.,;]$/, ''));
    if (linked !== undefined) {
      return linked;
    }
    const file = /\S+\.[a-z]{2,5}\b/i.exec(value)?.[0];
    const named = file === undefined ? undefined : placesOf(file, draft).find((uri) => this.#seams.has(uri));
    if (named !== undefined) {
      return [named];
    }
    const parts = [value, ...value.split(/[,;:|"“”„«»()[\]]|\.\s|\s[–—-]\s/)];
    return [...new Set(parts.flatMap((part) => this.#titled(part)))];
  }

  /** Sources with that title. */
  #titled(title: string): readonly string[] {
    const words = wordsOf(title);
    if (words.length < 2) {
      return [];
    }
    const { keeper } = this.#seams;
    const terms = words.map((word) => ({ words: [word], isPrefix: false }));
    const found = keeper.ask((store) => [...store.findSources({ in: 'heading', terms, limit: MOST_LOOKED })].flat(), []);
    return found.filter((uri) => {
      const outcome = keeper.ask((store) => store.get(uri), undefined)?.outcome;
      const own = outcome?.kind === 'ready' ? outcome.found.title : undefined;
      return own !== undefined && wordsOf(own).join(' ') === words.join(' ') && this.#seams.has(uri);
    });
  }
}

/** The addresses that a link of a draft may mean: from the draft's folder, else from one of those above it, as editors do for `/`. */
function placesOf(link: string, draft: string): readonly string[] {
  const path = link.replace(/[?#].*$/s, '').replace(/^\/+/, '');
  if (path === '') {
    return [];
  }
  const places: string[] = [];
  for (let folder = draft.slice(0, draft.lastIndexOf('/') + 1); folder.length > 0 && !/^[^/]*:\/*$/.test(folder);) {
    places.push(...addressesOf(path, folder));
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  }
  return places;
}

/** A link as an address, in the two ways in which addresses are written: as few characters escaped as need be, or all but letters. */
function addressesOf(link: string, base: string): readonly string[] {
  let url: URL;
  try {
    url = new URL(link.replaceAll('\\', '/').replace(/[?#].*$/s, ''), base);
  } catch {
    return []; // no address at all: it leads nowhere
  }
  const plain = `${url.protocol}//${url.host}${url.pathname}`;
  return [plain, `${url.protocol}//${url.host}${url.pathname.split('/').map(escaped).join('/')}`];
}

function escaped(segment: string): string {
  let plain = segment;
  try {
    plain = decodeURIComponent(segment);
  } catch {
    // a percent sign that is none of an escape is a character as others are
  }
  return encodeURIComponent(plain).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`);
}
