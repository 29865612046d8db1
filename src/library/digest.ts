/** What is kept of every source: enough for the views, without its text. */
import type {
  Analysis,
  Article,
  Attribution,
  Confidence,
  Gender,
  Passage,
  PassageKind,
  PersonTraits,
  SpeakerKind,
} from '../core/article.ts';
import { knownFields } from '../core/knownFields.ts';
import type { Span } from '../core/span.ts';
import { foldWord } from '../core/text/foldWord.ts';
import { visibleText } from '../core/visibleText.ts';
import { countWords, countWordsOf } from '../core/wordCount.ts';
import { evidenceOf } from './identity/evidence.ts';
import { fingerprintsOf } from './reuse/fingerprints.ts';

/** A person of one source, with counts. */
export interface DigestPerson {
  /** Index in `SourceDigest.people`, which is in order of first mention; the same as in `Analysis.people`. */
  readonly id: number;
  /** The fullest name that the article gives, without titles. */
  readonly name: string;
  readonly surname: string;
  /** The different forms of the name in the article, the fullest first. */
  readonly variants: readonly string[];
  /** The role that the text gives, as written; undefined when it gives none. */
  readonly role?: string;
  readonly gender?: Gender;
  /** Mentions by name; pronouns and descriptions are not counted. */
  readonly mentionCount: number;
  /** Direct and partial passages that are this person's. */
  readonly quoteCount: number;
  /** Reported passages that are this person's. */
  readonly reportedCount: number;
  /** The first mention by name, in `Article.text`; of somebody who is named nowhere, his or her first passage. */
  readonly first: Span;
  /** A person has corrected who this is. */
  readonly isCorrected?: true;
  /** As in `Person`. */
  readonly apart?: string;
  /** As in `Person`. */
  readonly oneWith?: readonly string[];
  /**
   * What tells the person from others of the same name in other sources, as `evidenceOf` makes it. An index keeps it with those
   * who are in a source, and answers digests without it.
   */
  readonly evidence?: readonly number[];
  /** Words of those passages that `quoteCount` counts, which an index keeps, and answers, as it does `evidence`. */
  readonly quotedWords?: number;
}

/** A passage of one source: a stretch in quotation marks, or reported speech. The span is in `Article.text`. */
export interface DigestPassage extends Span {
  readonly kind: PassageKind;
  /** The whole passage as shown: without markup, hard line breaks as spaces. */
  readonly words: string;
  /** Whose it is, as an index of `SourceDigest.people`; undefined when it is nobody's or unclear. */
  readonly person?: number;
  /** The words that name the speaker, as shown ("he", "a spokesman"); undefined when no words do. */
  readonly speakerText?: string;
  readonly speakerKind: SpeakerKind;
  /** How sure it is who speaks. */
  readonly confidence: Confidence;
  /** Number of the paragraph where it starts; undefined outside of numbered paragraphs. */
  readonly paragraph?: number;
  /** Id of the rule that found the speaker. */
  readonly rule: string;
  /** The how-manieth direct or partial passage of the source it is, from 1; undefined for reported speech. */
  readonly ordinal?: number;
}

/** What is known of each source at any time. Sizes are in UTF-16 code units of `Article.text`. */
export interface SourceSummary {
  readonly title?: string;
  readonly byline?: string;
  readonly publisher?: string;
  /** ISO 8601 day. */
  readonly date?: string;
  readonly address?: string;
  /** As in `Article`. */
  readonly citekey?: string;
  /** Words that are shown, title and byline included. */
  readonly words: number;
  /** Numbered paragraphs. */
  readonly paragraphs: number;
  readonly characters: number;
  readonly peopleCount: number;
  /** All direct and partial passages, those left out of the digest's `passages` too. */
  readonly quoteCount: number;
  /** All reported passages, those left out of the digest's `passages` too. */
  readonly reportedCount: number;
  /** How many passages did not fit into the digest's `passages`: more than 0 only for monstrous files. */
  readonly truncated: number;
}

/** One source, summed up. */
export interface SourceDigest extends SourceSummary {
  readonly people: readonly DigestPerson[];
  /** In order of the text; at most as many as fit the digest's bounds. */
  readonly passages: readonly DigestPassage[];
  /** By what the same words are found in other sources, as `fingerprintsOf` makes it. Kept and answered as the people's evidence is. */
  readonly fingerprints?: readonly number[];
}

/** A digest as an index answers it. */
export function withoutEvidence({ fingerprints: _fingerprints, ...digest }: SourceDigest): SourceDigest {
  return { ...digest, people: digest.people.map(({ evidence: _evidence, quotedWords: _words, ...person }) => person) };
}

/** So many passages, and so many characters of their words together, are kept of one source. */
const MAX_PASSAGES = 5000;
const MAX_PASSAGE_CHARACTERS = 1_000_000;

/** Sums up an article and its analysis. */
export function digestOf(article: Article, analysis: Analysis): SourceDigest {
  const { title, byline, publisher, date, address, citekey } = article;
  const { passages, truncated } = digestPassages(article, analysis);
  return {
    ...knownFields({ title, byline, publisher, date, address, citekey }),
    words: countWords(article),
    paragraphs: article.blocks.filter((block) => block.number !== undefined).length,
    characters: article.text.length,
    peopleCount: analysis.people.length,
    people: digestPeople(article, analysis, passages),
    passages,
    fingerprints: fingerprintsOf(passages),
    quoteCount: analysis.passages.filter(({ kind }) => kind !== 'reported').length,
    reportedCount: analysis.passages.filter(({ kind }) => kind === 'reported').length,
    truncated,
  };
}

function digestPeople(article: Article, analysis: Analysis, kept: readonly DigestPassage[]): readonly DigestPerson[] {
  const { publisher } = article;
  const counts = countsOf(article, analysis, kept);
  return analysis.people.map(({ id, name, surname, variants, role, gender, isCorrected, apart, oneWith, traits }, index) => ({
    id,
    name,
    surname,
    variants,
    ...(role === undefined ? {} : { role }),
    ...(gender === undefined ? {} : { gender }),
    mentionCount: counts[index]?.mentions ?? 0,
    quoteCount: counts[index]?.quotes ?? 0,
    reportedCount: counts[index]?.reported ?? 0,
    quotedWords: counts[index]?.words ?? 0,
    first: counts[index]?.first ?? { start: 0, end: 0 },
    ...(isCorrected === undefined ? {} : { isCorrected }),
    ...(apart === undefined ? {} : { apart }),
    ...(oneWith === undefined ? {} : { oneWith }),
    ...(traits === undefined
      ? {}
      : { evidence: evidenceOf(gender, publisher === undefined ? traits : withoutPublisher(traits, publisher)) }),
  }));
}

interface PersonCounts {
  mentions: number;
  quotes: number;
  reported: number;
  words: number;
  first: Span | undefined;
}

/** How often each of the people is named and quoted. `kept` are the first passages, whose words are known. */
function countsOf(article: Article, { people, mentions, passages, quotes }: Analysis, kept: readonly DigestPassage[]): PersonCounts[] {
  const counts = people.map((): PersonCounts => ({ mentions: 0, quotes: 0, reported: 0, words: 0, first: undefined }));
  for (const mention of mentions) {
    const count = mention.kind === 'name' ? counts[mention.person ?? -1] : undefined;
    if (count !== undefined) {
      count.mentions++;
      count.first ??= { start: mention.start, end: mention.end };
    }
  }
  passages.forEach((passage, index) => {
    const count = counts[quotes[passage.quote]?.attribution.person ?? -1];
    if (count === undefined) {
      return;
    }
    count.first ??= { start: passage.start, end: passage.end };
    if (passage.kind === 'reported') {
      count.reported++;
    } else {
      count.quotes++;
      count.words += countWordsOf(kept[index]?.words ?? visibleText(article, passage));
    }
  });
  return counts;
}

/** Where the text names its own newspaper, that says nothing of the people in it. */
function withoutPublisher(traits: PersonTraits, publisher: string): PersonTraits {
  const own = foldWord(publisher).replace(/^the /, '');
  return traits.places.includes(own) ? { ...traits, places: traits.places.filter((place) => place !== own) } : traits;
}

interface DigestPassages {
  readonly passages: readonly DigestPassage[];
  readonly truncated: number;
}

function digestPassages(article: Article, analysis: Analysis): DigestPassages {
  const kept: DigestPassage[] = [];
  let ordinal = 0;
  let characters = 0;
  for (const passage of analysis.passages) {
    const quote = analysis.quotes[passage.quote];
    ordinal += passage.kind === 'reported' ? 0 : 1;
    characters += passage.end - passage.start;
    if (quote === undefined || kept.length >= MAX_PASSAGES || characters > MAX_PASSAGE_CHARACTERS) {
      break;
    }
    kept.push(digestPassage(article, passage, quote.attribution, passage.kind === 'reported' ? undefined : ordinal));
  }
  return { passages: kept, truncated: analysis.passages.length - kept.length };
}

function digestPassage(article: Article, passage: Passage, attribution: Attribution, ordinal: number | undefined): DigestPassage {
  const { person, speakerKind, confidence, rule } = attribution;
  const speaker = person === undefined ? (attribution.antecedent ?? attribution.speaker) : attribution.speaker;
  const paragraph = article.blocks[passage.block]?.number;
  return {
    start: passage.start,
    end: passage.end,
    kind: passage.kind,
    words: visibleText(article, passage),
    ...(person === undefined ? {} : { person }),
    ...(speaker === undefined ? {} : { speakerText: visibleText(article, speaker) }),
    speakerKind,
    confidence,
    ...(paragraph === undefined ? {} : { paragraph }),
    rule,
    ...(ordinal === undefined ? {} : { ordinal }),
  };
}
