/** What a person corrects in what was found: each correction stands by itself, and can be taken back by itself. */

/** A place in a source's text, told so that it is found again when the text has changed around it. Line breaks count as one `\n`. */
export interface Anchor {
  /** The words at the place, exactly. */
  readonly exact: string;
  /** What stands before and after, as far as 32 characters go; it tells apart places with the same words. */
  readonly prefix: string;
  readonly suffix: string;
  /** Where it was, in UTF-16 code units; counts only while the text has the hash. */
  readonly start: number;
  readonly end: number;
  /** `contentHash` of the text in which it was found. */
  readonly hash: string;
}

/** Somebody in one source. */
export interface PersonRef {
  /** The path of the source, as the file of corrections writes it. */
  readonly source: string;
  /** The name as it was listed. */
  readonly name: string;
  /** Where the person is first named; missing where he or she is named nowhere. */
  readonly at?: Anchor;
}

/** Who says a passage: somebody by name, who need not be named in the text; null when nobody can tell. */
export type CorrectedSpeaker = { readonly name: string; readonly at?: Anchor } | null;

interface CorrectionBase {
  /** Never given twice. */
  readonly id: string;
  /** When it was made, ISO 8601; corrections take effect in this order. */
  readonly made: string;
}

/** The people have another name. */
export interface Rename extends CorrectionBase {
  readonly kind: 'rename';
  readonly people: readonly PersonRef[];
  readonly name: string;
}

/** The people, of one source or several, are one, who has this name. */
export interface Merge extends CorrectionBase {
  readonly kind: 'merge';
  readonly people: readonly PersonRef[];
  readonly name: string;
}

/** The people are one, and another than those of the same name in other sources. */
export interface Apart extends CorrectionBase {
  readonly kind: 'apart';
  readonly people: readonly PersonRef[];
}

/** Where the person is named in these places, somebody else is meant, who has this name. */
export interface Split extends CorrectionBase {
  readonly kind: 'split';
  readonly person: PersonRef;
  readonly mentions: readonly Anchor[];
  readonly name: string;
}

/** What was taken for people is none. */
export interface NotPerson extends CorrectionBase {
  readonly kind: 'notPerson';
  readonly people: readonly PersonRef[];
}

/** Somebody else says the passage. */
export interface SpeakerChange extends CorrectionBase {
  readonly kind: 'speaker';
  readonly source: string;
  readonly at: Anchor;
  readonly speaker: CorrectedSpeaker;
}

/** The words are a quote. */
export interface AddedQuote extends CorrectionBase {
  readonly kind: 'quote';
  readonly source: string;
  readonly at: Anchor;
  /** Missing to leave it to what stands there already. */
  readonly speaker?: CorrectedSpeaker;
}

/** The passage is no quote, and nothing that is reported of anybody. */
export interface NotQuote extends CorrectionBase {
  readonly kind: 'notQuote';
  readonly source: string;
  readonly at: Anchor;
}

/** A quotation of a draft is left alone when the draft is checked. */
export interface IgnoredQuotation extends CorrectionBase {
  readonly kind: 'ignore';
  /** The path of the draft, told as that of a source. */
  readonly draft: string;
  /** The quotation with its marks. */
  readonly at: Anchor;
}

/** One correction. */
export type Correction = Rename | Merge | Apart | Split | NotPerson | SpeakerChange | AddedQuote | NotQuote | IgnoredQuotation;

/** The path of each source, or of the draft, that a correction is about, each once. */
export function sourcesOf(correction: Correction): readonly string[] {
  switch (correction.kind) {
    case 'rename':
    case 'merge':
    case 'apart':
    case 'notPerson':
      return [...new Set(correction.people.map(({ source }) => source))];
    case 'split':
      return [correction.person.source];
    case 'speaker':
    case 'quote':
    case 'notQuote':
      return [correction.source];
    case 'ignore':
      return [correction.draft];
  }
}

/** Orders corrections as they were made; those of the same moment by their ids. */
export function compareMade(a: Correction, b: Correction): number {
  return a.made < b.made ? -1 : a.made > b.made ? 1 : a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** A correction before it has an id and a time. */
export type NewCorrection = Correction extends infer One ? (One extends Correction ? Omit<One, keyof CorrectionBase> : never) : never;

/** The same correction, or new one, with its sources, or its draft, told otherwise. */
export function withSources<T extends Correction | NewCorrection>(correction: T, told: (source: string) => string): T {
  const person = (ref: PersonRef): PersonRef => ({ ...ref, source: told(ref.source) });
  switch (correction.kind) {
    case 'rename':
    case 'merge':
    case 'apart':
    case 'notPerson':
      return { ...correction, people: correction.people.map(person) };
    case 'split':
      return { ...correction, person: person(correction.person) };
    case 'speaker':
    case 'quote':
    case 'notQuote':
      return { ...correction, source: told(correction.source) };
    case 'ignore':
      return { ...correction, draft: told(correction.draft) };
  }
}
