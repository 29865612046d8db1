/** Groups of names that mean one person: full names first, then surnames, given names and misspellings by what the full names tell. */
import { WordFlag } from '../lexicon/wordFlags.ts';
import type { Gender } from '../article.ts';
import { SpellingIndex } from './spelling.ts';
import { givenNameGender } from './gender.ts';
import { areCompatible, haveDifferentSuffix, type NameParts } from './names.ts';
import type { Recognition } from './recognition.ts';

/** At most so many people of one surname are compared with each other: no article has more, hostile input may. */
const NAMESAKES = 50;

/** How many times as often as the next namesake somebody is named who is called by the surname alone. */
const FAR_MORE = 3;

/** One person's names. */
export class Cluster {
  /** Indices in `Recognition.names`, in order of the text once all are joined. */
  readonly names: number[] = [];
  readonly #forms = new Map<string, NameParts>();
  readonly #first: NameParts;
  /** Whether a name of one word is known to mean this person. */
  calledBySurname = false;
  /** Gender by titles and given name, as far as names are joined; undefined when none tells. */
  gender: Gender | undefined;
  /** Whether the family name is the first word (Kim Jong-un). */
  familyFirst = false;
  readonly #surnameText: (id: number) => string;

  constructor(first: NameParts, surnameText: (id: number) => string) {
    this.#first = first;
    this.#surnameText = surnameText;
  }

  add(index: number, parts: NameParts): void {
    this.names.push(index);
    if (!this.#forms.has(parts.text)) {
      this.#forms.set(parts.text, parts);
    }
  }

  /** The fullest form: most words, not all in capitals, not only initials; the earlier one of two. */
  get fullest(): NameParts {
    let best = this.#first;
    let bestRank = -1;
    for (const form of this.#forms.values()) {
      const initials = form.initials.filter(Boolean).length;
      const rank = form.words.length * 4 - initials * 2 - (form.shouted ? 8 : 0) + (form.suffix === undefined ? 0 : 1);
      if (rank > bestRank) {
        best = form;
        bestRank = rank;
      }
    }
    return best;
  }

  /** The forms, the fullest first, the others in order of first use. */
  variants(): string[] {
    const first = this.fullest.text;
    return [first, ...[...this.#forms.keys()].filter((text) => text !== first)];
  }

  /** The surname as shown. */
  get surname(): string {
    const words = this.fullest.words;
    const id = words[this.familyFirst ? 0 : words.length - 1];
    return this.#surnameText(id ?? -1);
  }
}

/** Whom a name means: one cluster, or several that fit equally well. */
export interface Owner {
  readonly candidates: readonly Cluster[];
}

/** Joins the names of one article. */
export class Clusters {
  readonly #recognition: Recognition;
  readonly #all: Cluster[] = [];
  readonly #parts = new Map<Cluster, NameParts>();
  readonly #bySurname = new Map<number, Cluster[]>();
  readonly #byOtherWord = new Map<number, Cluster[]>();
  readonly #shown = new Map<number, string>();
  readonly #spelling: SpellingIndex<Cluster>;
  /** The first name of several words of each person who has one. */
  readonly #introduced = new Map<Cluster, number>();

  constructor(recognition: Recognition) {
    this.#recognition = recognition;
    this.#spelling = new SpellingIndex((id) => recognition.text.tokens.words.text(id));
  }

  /** The people found so far. */
  get all(): readonly Cluster[] {
    return this.#all;
  }

  /**
   * For each of the names whom it means, in order; the first of them is number `first` of the article. The names of an article
   * may come in several calls: the later ones change nothing about whom those before them mean.
   */
  join(parts: readonly NameParts[], first: number): Owner[] {
    parts.forEach((part, i) => this.#noteSpelling(first + i, part));
    const full = parts.map((part, i) => (part.words.length > 1 ? this.#joinFull(first + i, part) : undefined));
    full.forEach((cluster, i) => cluster !== undefined && !this.#introduced.has(cluster) && this.#introduced.set(cluster, first + i));
    const owners = parts.map((part, i) => {
      const cluster = full[i];
      return cluster === undefined ? this.#joinShort(first + i, part) : { candidates: [cluster] };
    });
    for (const cluster of this.#all) {
      cluster.names.sort((a, b) => a - b);
    }
    return owners;
  }

  /** A name of several words: joins a cluster of the same surname, or of which it is a part, or begins a new one. */
  #joinFull(index: number, parts: NameParts): Cluster {
    const surname = parts.words.at(-1) ?? 0;
    const { tokens } = this.#recognition.text;
    const namesakes = (this.#bySurname.get(surname) ?? []).slice(0, NAMESAKES);
    const same = namesakes.find((cluster) => areCompatible(tokens, this.#partsOf(cluster), parts));
    const found =
      same ?? this.#withParticle(parts, namesakes) ?? this.#containing(parts) ?? this.#misspeltFull(parts) ?? this.#shortOnly(parts);
    if (found !== undefined) {
      found.add(index, parts);
      this.#noteGender(found, index);
      this.#file(found, parts);
      return found;
    }
    return this.#begin(index, parts);
  }

  /** "De Blasio" at the start of a sentence is no given name with a surname, where one person has that surname. */
  #withParticle(parts: NameParts, namesakes: readonly Cluster[]): Cluster | undefined {
    const { words } = this.#recognition.text.tokens;
    const isParticle = (words.flags(parts.words[0] ?? 0) & WordFlag.Particle) !== 0;
    return isParticle && parts.words.length === 2 && namesakes.length === 1 ? namesakes[0] : undefined;
  }

  /** A cluster whose name holds all words of this one, in order: "Nicolás Maduro" of "Nicolás Maduro Moros", or the other way round. */
  #containing(parts: NameParts): Cluster | undefined {
    for (const word of parts.words) {
      for (const cluster of (this.#byOtherWord.get(word) ?? []).slice(0, NAMESAKES)) {
        const other = this.#partsOf(cluster);
        const isPart = isRunOf(parts.words, other.words) || isRunOf(other.words, parts.words);
        if (isPart && !haveDifferentSuffix(other, parts)) {
          return cluster;
        }
      }
    }
    return undefined;
  }

  /** Somebody who had one of the words as the only name so far. */
  #shortOnly({ words }: NameParts): Cluster | undefined {
    const known = [words.at(-1), words[0]].flatMap((word) => this.#bySurname.get(word ?? -1) ?? []);
    return known.find((cluster) => this.#partsOf(cluster).words.length === 1);
  }

  #misspeltFull(parts: NameParts): Cluster | undefined {
    const near = this.#spelling.near(parts.words.at(-1) ?? 0);
    return near.find((cluster) => this.#partsOf(cluster).words[0] === parts.words[0]);
  }

  /** A name of one word: the surname of one who was named in full, else the given name, else a misspelling, else a person by that name alone. */
  #joinShort(index: number, parts: NameParts): Owner {
    const word = parts.words[0] ?? parts.suffix ?? -1;
    const bySurname = this.#bySurname.get(word) ?? [];
    const fitting = bySurname.length > 0 ? bySurname : (this.#byOtherWord.get(word) ?? this.#misspeltShort(word));
    const chosen = this.#choose(index, fitting);
    if (chosen.length === 0) {
      return { candidates: [this.#begin(index, parts)] };
    }
    const only = chosen.length === 1 ? chosen[0] : undefined;
    if (only !== undefined) {
      only.add(index, parts);
      only.calledBySurname ||= bySurname.length > 0;
      only.familyFirst ||= bySurname.length === 0 && this.#isFamilyFirst(only, index, word);
      this.#noteGender(only, index);
    }
    return { candidates: chosen };
  }

  /** Of several people with the name those it can mean: of the title's gender, and already called by it or named before. */
  #choose(index: number, fitting: readonly Cluster[]): Cluster[] {
    if (fitting.length < 2) {
      return [...fitting];
    }
    const gender = this.#recognition.names[index]?.gender;
    const ofGender = gender === undefined ? [] : fitting.filter((cluster) => cluster.gender === gender);
    const notOther =
      gender === undefined ? fitting : fitting.filter((cluster) => cluster.gender === undefined || cluster.gender === gender);
    const left = ofGender.length === 1 ? ofGender : notOther;
    const before = left.filter((cluster) => (this.#introduced.get(cluster) ?? 0) < index);
    const known = before.length > 0 ? before : left;
    const called = known.filter((cluster) => cluster.calledBySurname);
    const most = called.length === 1 ? called : mostNamed(known);
    return most.slice(0, NAMESAKES);
  }

  #misspeltShort(word: number): Cluster[] {
    return this.#spelling.isRare(word) ? this.#spelling.near(word).slice(0, 1) : [];
  }

  /** Kim Jong-un is "Kim" afterwards: the first word stands alone, and the last one never does. */
  #isFamilyFirst(cluster: Cluster, index: number, word: number): boolean {
    const { tokens } = this.#recognition.text;
    const words = this.#partsOf(cluster).words;
    const isFirst = words[0] === word && words.length > 1 && !cluster.calledBySurname;
    const isGiven = (tokens.words.flags(word) & WordFlag.GivenName) !== 0;
    const second = tokens.words.text(words[1] ?? 0);
    return isFirst && (!isGiven || second.includes('-') || this.#recognition.names[index]?.honorific === true);
  }

  #begin(index: number, parts: NameParts): Cluster {
    const cluster = new Cluster(parts, (id) => this.#shown.get(id) ?? parts.text);
    cluster.add(index, parts);
    this.#all.push(cluster);
    this.#parts.set(cluster, parts);
    this.#noteGender(cluster, index);
    this.#file(cluster, parts);
    return cluster;
  }

  /** Makes the cluster findable by the words of the name. */
  #file(cluster: Cluster, parts: NameParts): void {
    const surname = parts.words.at(-1);
    if (surname !== undefined && file(this.#bySurname, surname, cluster)) {
      this.#spelling.add(surname, cluster);
    }
    for (const word of [...parts.words.slice(0, -1), ...(parts.nickname === undefined ? [] : [parts.nickname])]) {
      file(this.#byOtherWord, word, cluster);
    }
    const known = this.#parts.get(cluster);
    if (known === undefined || parts.words.length > known.words.length) {
      this.#parts.set(cluster, parts);
    }
  }

  #partsOf(cluster: Cluster): NameParts {
    return this.#parts.get(cluster) ?? cluster.fullest;
  }

  #noteGender(cluster: Cluster, index: number): void {
    const gender = this.#recognition.names[index]?.gender;
    const { words } = this.#recognition.text.tokens;
    cluster.gender ??= gender ?? givenNameGender(words, this.#partsOf(cluster), cluster);
  }

  #noteSpelling(index: number, parts: NameParts): void {
    const { tokens, bits } = this.#recognition.text;
    const name = this.#recognition.names[index];
    for (let i = name?.first ?? 0; i < (name?.end ?? 0); i++) {
      const id = tokens.words.lower(tokens.word[i] ?? 0);
      if ((bits[i] ?? 0) !== 0 && (!this.#shown.has(id) || !parts.shouted)) {
        this.#shown.set(id, tokens.text.slice(tokens.start[i], tokens.end[i]));
      }
    }
    for (const word of parts.words) {
      this.#spelling.count(word);
    }
  }
}

/** The one that the article names far more often than any other, whom it can call by the surname alone; else all of them. */
function mostNamed(clusters: readonly Cluster[]): readonly Cluster[] {
  const [first, second] = [...clusters].sort((a, b) => b.names.length - a.names.length);
  const isFar = first !== undefined && second !== undefined && first.names.length >= FAR_MORE * second.names.length;
  return isFar ? [first] : clusters;
}

/** Adds the cluster to the list of the word; false when it was there already. */
function file(index: Map<number, Cluster[]>, word: number, cluster: Cluster): boolean {
  const list = index.get(word);
  if (list === undefined) {
    index.set(word, [cluster]);
    return true;
  }
  if (list.length > NAMESAKES || list.includes(cluster)) {
    return false;
  }
  list.push(cluster);
  return true;
}

/** Whether the words stand in a row in `all`, two of them at least. */
function isRunOf(words: readonly number[], all: readonly number[]): boolean {
  if (words.length < 2 || words.length > all.length) {
    return false;
  }
  for (let start = 0; start + words.length <= all.length; start++) {
    if (words.every((word, i) => all[start + i] === word)) {
      return true;
    }
  }
  return false;
}
