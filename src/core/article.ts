/** The vocabulary of an article: its text, its blocks, and what the analysis finds in it. All of it is readonly and JSON-safe. */
import type { Span } from './span.ts';

/** Formats that sources come in. */
export type ArticleFormat = 'plainText' | 'markdown' | 'html' | 'pdf' | 'docx' | 'mail';

/**
 * What a block is. `title` and `byline` are text of the article that is not part of its argument: people named in
 * a title are mentions, the person of a byline is none.
 */
export type BlockKind = 'title' | 'byline' | 'heading' | 'paragraph' | 'listItem' | 'blockQuote' | 'code' | 'matter';

/** How a run is set, beyond plain text. */
export type RunStyle = 'strong' | 'emphasis' | 'code' | 'strike';

/**
 * A stretch of a block that is shown. What lies between two runs of a block is markup and is hidden; in plain text
 * a block is one run, or one a line where lines are hard-wrapped (the line break between is then shown as a space).
 */
export interface Run extends Span {
  readonly styles?: readonly RunStyle[];
  /** The address of the link that the run is part of, as written in the file; shown as a title, never followed unasked. */
  readonly link?: string;
  /** What is shown in place of the file's characters, for a character reference such as `&amp;`. */
  readonly shown?: string;
}

/** A part of the article that stands by itself: a paragraph, a heading, the title. Blocks are in order and never overlap. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Number of the paragraph, from 1, by which it is cited; undefined for titles, headings, bylines, code and front matter. */
  readonly number?: number;
  /** Depth of a heading (1 to 6) or of a list item (from 1). */
  readonly level?: number;
  /** The bullet or number of a list item, as shown. */
  readonly marker?: string;
  /** In order, inside the block, not empty. */
  readonly runs: readonly Run[];
}

/**
 * One source, read. `text` is the whole decoded file without byte order mark, or what was taken out of the file where that is
 * no text; never changed afterwards: every offset anywhere is an offset of this string, and equals the offset in a text editor
 * that shows the file or the text taken out of it.
 */
export interface Article {
  readonly text: string;
  readonly format: ArticleFormat;
  /** Whether `text` was taken out of the file and is not the file's own; undefined when it is. */
  readonly isExtracted?: true;
  readonly blocks: readonly Block[];
  /** The title as shown; undefined where the text has none. */
  readonly title?: string;
  /** The author as the byline or the front matter names him or her, without "By". */
  readonly byline?: string;
  /** Who published it, where the text tells; never guessed. */
  readonly publisher?: string;
  /** The day it was published, ISO 8601 (`2025-04-13`), where the text tells in full; never guessed. */
  readonly date?: string;
  /** Where it was published, as the file says outside of its text. */
  readonly address?: string;
  /** The key by which it is cited, as the file says outside of its text. */
  readonly citekey?: string;
}

/** Grammatical gender for pronouns, from evidence in the text or a list of given names; undefined when unknown. */
export type Gender = 'female' | 'male';

/**
 * What the article tells of a person beside the name: by it people of one name in different articles are told apart.
 * All in lower case without accents, no string twice.
 */
export interface PersonTraits {
  /** Titles and roles as written with the name, at most 4: "dr.", "mayor", "vet in ashby". */
  readonly roles: readonly string[];
  /** Places and organisations named near, those of the person's own sentences first, at most 5. */
  readonly places: readonly string[];
  /** Nouns near, and names that stand in very many articles (countries, large cities, agencies), at most 5. */
  readonly words: readonly string[];
}

/** A person named in one article. */
export interface Person {
  /** Index in `Analysis.people`, which is in order of first mention. */
  readonly id: number;
  /** The fullest name that the article gives, without titles. */
  readonly name: string;
  /** Surname, or the only name, for grouping people across articles. */
  readonly surname: string;
  /** The different forms of the name in the article, the fullest first. */
  readonly variants: readonly string[];
  /** The role that the text gives, as written ("US Special Envoy"); undefined when it gives none. */
  readonly role?: string;
  /** Where the role stands. */
  readonly roleSpan?: Span;
  readonly gender?: Gender;
  /** Undefined unless it was asked for: most uses need none, and to find it takes an eighth of the analysis. */
  readonly traits?: PersonTraits;
  /** A person has corrected who this is. */
  readonly isCorrected?: true;
  /** Somebody else than those of the same name in other articles, unless they have the same mark: a person has said so. */
  readonly apart?: string;
  /** One with those in other articles who have one of the same marks: a person has said so. */
  readonly oneWith?: readonly string[];
}

/** How a mention names the person: by name, by a pronoun ("he"), or by a description ("the envoy"). */
export type MentionKind = 'name' | 'pronoun' | 'descriptor';

/** A place where a person is named or meant. The span is the name without titles. Mentions are in order of the text. */
export interface Mention extends Span {
  readonly kind: MentionKind;
  /** The person; undefined when several fit equally well, which `candidates` then lists. */
  readonly person?: number;
  /** The people it could be, when it is ambiguous. */
  readonly candidates?: readonly number[];
}

/** Direct: all of it stands in quotation marks as a whole utterance. Mixed: quoted words inside reported speech. Indirect: reported, no marks. */
export type QuoteType = 'direct' | 'mixed' | 'indirect';

/** How sure a judgement is; the words are shown to people. */
export type Confidence = 'high' | 'likely' | 'unsure';

/** What kind of speaker: a person with a name, a group or organisation, a document, an unnamed descriptor ("a spokesman"), or unknown. */
export type SpeakerKind = 'person' | 'group' | 'document' | 'descriptor' | 'unknown';

/** Who said it, and why we think so. */
export interface Attribution {
  /** Id of the rule that found the speaker; see `attribution/rules/index.ts`. */
  readonly rule: string;
  readonly confidence: Confidence;
  readonly speakerKind: SpeakerKind;
  /** The words beside the cue that name the speaker, a pronoun too ("who", "he"); undefined when no words do. */
  readonly speaker?: Span;
  /** The person, as an index of `Analysis.people`; undefined when the speaker is none or it is unclear which. */
  readonly person?: number;
  /** The word or words of saying ("said", "according to"); undefined when carried over. */
  readonly cue?: Span;
  /** Where a pronoun or a carried-over speaker was last named; for "who" the words that it stands for, name or not. */
  readonly antecedent?: Span;
}

/** One statement of somebody, or one piece of it where the attribution interrupts it. Quotes are in order of the text. */
export interface Quote extends Span {
  readonly type: QuoteType;
  /** The stretches in quotation marks, marks included, in order; empty for reported speech. */
  readonly quoted: readonly Span[];
  /** Pieces of one statement share the group. */
  readonly group: number;
  readonly attribution: Attribution;
  /** How sure it is that this is a statement at all. */
  readonly confidence: Confidence;
}

/** How a passage is shown: `direct` and `partial` are the speaker's words, character for character; `reported` are not. */
export type PassageKind = 'direct' | 'partial' | 'reported';

/**
 * What a reader sees and jumps to: a stretch in quotation marks, or reported speech. A mixed quote is a reported
 * passage that contains partial ones; where nothing but the marked words is reported, there is no reported passage.
 */
export interface Passage extends Span {
  readonly kind: PassageKind;
  /** Index in `Analysis.quotes` of the statement that it belongs to. */
  readonly quote: number;
  /** Index in `Article.blocks` of the block where it starts. */
  readonly block: number;
}

/** What is found in an article. The same article always gives the same analysis. */
export interface Analysis {
  readonly people: readonly Person[];
  readonly mentions: readonly Mention[];
  readonly quotes: readonly Quote[];
  /** In order of the text, a container before what it holds. */
  readonly passages: readonly Passage[];
}
