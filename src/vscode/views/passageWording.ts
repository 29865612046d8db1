/** How the passages and mentions of an opened source are told in words: who speaks, how sure that is, which of how many. */
import * as vscode from 'vscode';
import type { Attribution, Mention, Passage } from '../../core/article.ts';
import type { Span } from '../../core/span.ts';
import { visibleText } from '../../core/visibleText.ts';
import { CORRECTED_RULE } from '../../library/corrections/correctedRule.ts';
import type { OpenedSource } from '../../library/library.ts';
import type { Statement } from '../../shared/readerProtocol.ts';
import { oneLine, shorten } from './excerpt.ts';
import { blockAt } from './placeText.ts';
import { correctedText, countsText, doubtText, joined, kindText, peopleText, spokenParagraph } from './wording.ts';

/** The margin beside the text has room for so many letters. */
const MARGIN_LENGTH = 40;
const SPEAKER_LENGTH = 80;
/** Stands where an emphasised part goes. */
const SLOT = '\u0000';

/** The attribution of a passage. */
export function attributionOf({ analysis }: OpenedSource, passage: Passage): Attribution | undefined {
  return analysis.quotes[passage.quote]?.attribution;
}

/** The speaker's full name, else the words that name the speaker; undefined when none do. */
export function speakerOf(opened: OpenedSource, passage: Passage): string | undefined {
  const attribution = attributionOf(opened, passage);
  const person = opened.analysis.people[attribution?.person ?? -1];
  return person?.name ?? speakerWords(opened, attribution, SPEAKER_LENGTH);
}

/** Surnames that several people of the article have: beside the text these people are told by their full names. */
export function sharedSurnames({ analysis: { people } }: OpenedSource): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(people.map(({ surname }) => surname).filter((surname) => seen.has(surname) || !seen.add(surname)));
}

/** The speaker as named in the margin: the surname, unless it is one of `shared`. */
export function marginNameOf(opened: OpenedSource, passage: Passage, shared: ReadonlySet<string>): string | undefined {
  const attribution = attributionOf(opened, passage);
  const person = opened.analysis.people[attribution?.person ?? -1];
  if (person === undefined) {
    return speakerWords(opened, attribution, MARGIN_LENGTH);
  }
  return shared.has(person.surname) ? person.name : person.surname;
}

function speakerWords({ article }: OpenedSource, attribution: Attribution | undefined, length: number): string | undefined {
  // Of "the aides, who said" the aides are shown.
  const place = attribution?.antecedent ?? attribution?.speaker;
  const words = place === undefined ? '' : oneLine(visibleText(article, place));
  return words === '' ? undefined : shorten(words, length);
}

/** "likely" or "unsure"; undefined when it is sure. A speaker that is not named at all is no question of doubt. */
export function doubtOf(opened: OpenedSource, passage: Passage): string | undefined {
  const attribution = attributionOf(opened, passage);
  return attribution === undefined || speakerOf(opened, passage) === undefined ? undefined : doubtText(attribution.confidence);
}

/** The speaker and the doubt: "Donald Trump, likely"; says so when it is unclear who speaks, and where a person has corrected it. */
export function speakerAndDoubt(opened: OpenedSource, passage: Passage): string {
  const speaker = speakerOf(opened, passage) ?? vscode.l10n.t('speaker unclear');
  const isCorrected = attributionOf(opened, passage)?.rule === CORRECTED_RULE;
  const doubt = doubtOf(opened, passage) ?? correctedText(isCorrected);
  return doubt === undefined ? speaker : vscode.l10n.t('{0}, {1}', speaker, doubt);
}

/** Kind, speaker, doubt and paragraph, as spoken: "Direct quote, Donald Trump, likely, paragraph 7". */
export function spokenPassage(opened: OpenedSource, passage: Passage): string {
  const paragraph = spokenParagraph(opened.article.blocks[passage.block]?.number);
  return [kindText(passage.kind), speakerAndDoubt(opened, passage), paragraph].filter((part) => part !== undefined).join(', ');
}

/** The same in short where the speaker stands above, if it is a person of the article: "Direct quote · likely · paragraph 7". */
export function passageCaption(opened: OpenedSource, passage: Passage): string {
  const { person, rule } = attributionOf(opened, passage) ?? {};
  const speaker = person === undefined ? speakerAndDoubt(opened, passage) : doubtOf(opened, passage);
  const corrected = person === undefined ? undefined : correctedText(rule === CORRECTED_RULE);
  const paragraph = spokenParagraph(opened.article.blocks[passage.block]?.number);
  return joined(kindText(passage.kind), speaker ?? corrected, paragraph);
}

/** Number of the paragraph that a place starts in; undefined outside of numbered paragraphs. */
export function paragraphAt({ article }: OpenedSource, { start }: Span): number | undefined {
  return blockAt(article, start)?.number;
}

/** The passage that is exactly this span; undefined when none is. */
export function passageAt({ analysis: { passages } }: OpenedSource, place: Span): Passage | undefined {
  return passages.find((one) => one.start === place.start && one.end === place.end);
}

/** The mention that is exactly this span; undefined when none is. */
export function mentionAt({ analysis: { mentions } }: OpenedSource, place: Span): Mention | undefined {
  return mentions.find((one) => one.start === place.start && one.end === place.end);
}

/** "3 of 12". */
export function ordinalText(index: number, count: number): string {
  return vscode.l10n.t('{0} of {1}', String(index + 1), String(count));
}

/**
 * What the bar below says of a place: "Quote 3 of 12 · Steve Witkoff, likely · partial · paragraph 4".
 * `ordinal` is "3 of 12" in words; without it the quotes of the whole source are counted.
 */
export function placeStatement(opened: OpenedSource, place: Span, ordinal?: string): Statement {
  const passage = passageAt(opened, place);
  if (passage !== undefined) {
    return passageStatement(opened, passage, ordinal);
  }
  const person = opened.analysis.people[mentionAt(opened, place)?.person ?? -1];
  const rest = joined(person?.name, spokenParagraph(paragraphAt(opened, place)));
  if (ordinal !== undefined) {
    return withSlot(joined(vscode.l10n.t('Mention {0}', SLOT), rest), ordinal);
  }
  return [{ text: rest }];
}

/** The same of a passage. */
export function passageStatement(opened: OpenedSource, passage: Passage, ordinal?: string): Statement {
  const { analysis, article } = opened;
  const isReported = passage.kind === 'reported';
  const alike = analysis.passages.filter((one) => (one.kind === 'reported') === isReported);
  const which = isReported ? vscode.l10n.t('Reported {0}', SLOT) : vscode.l10n.t('Quote {0}', SLOT);
  const words = joined(
    which,
    speakerAndDoubt(opened, passage),
    isReported ? undefined : kindWord(passage),
    spokenParagraph(article.blocks[passage.block]?.number),
  );
  return withSlot(words, ordinal ?? ordinalText(alike.indexOf(passage), alike.length));
}

/** "direct", "partial" or "reported". */
export function kindWord({ kind }: Passage): string {
  switch (kind) {
    case 'direct':
      return vscode.l10n.t('direct');
    case 'partial':
      return vscode.l10n.t('partial');
    case 'reported':
      return vscode.l10n.t('reported');
  }
}

function withSlot(words: string, strong: string): Statement {
  const [before = '', after = ''] = words.split(SLOT);
  return [{ text: before }, { text: strong, isStrong: true as const }, { text: after }].filter(({ text }) => text !== '');
}

/** "16 quotes, 7 reported, 6 people"; what the bar below says at rest. */
export function totalsStatement({ digest }: OpenedSource): Statement {
  const counts = countsText({ quotes: digest.quoteCount, reported: digest.reportedCount });
  const people = digest.people.length === 0 ? '' : peopleText(digest.people.length);
  const text = [counts, people].filter((part) => part !== '').join(', ');
  return [{ text: text === '' ? vscode.l10n.t('No people or quotes found') : text }];
}
