/** What the lines at the head and foot of an article say of it: who wrote it, when, and who published it. */
import { parseDate } from './dates.ts';

/** What a line of the head says. A line that says none of this is none. */
export interface HeadLine {
  /** The author, without "By". */
  readonly byline?: string;
  /** ISO 8601 day of publication. */
  readonly date?: string;
  readonly publisher?: string;
  /** Whether the line is a date, if not one of publication ("Updated …"). */
  readonly isDate?: true;
}

/** A byline is looked for in this many lines that are not blank, at the beginning and at the end; other head lines likewise. */
export const HEAD_LINES = 5;
export const FOOT_LINES = 2;

/** Longer lines are paragraphs. */
const MAX_HEAD_LINE = 150;
const MAX_BYLINE_WORDS = 14;
const BYLINE = /^(?:By|BY|Written by|Author:) +(\S.*)$/;
/** Words that follow "By" in sentences and not in names: "By Monday", "By then". */
const NOT_A_NAME =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|then|now|this|that|these|those|contrast|comparison|noon|midnight|morning|evening|late|early|all|any|my|our|your|his|her|its|their|a|an)$/i;
/** Small words that names and bylines hold. */
const SMALL_WORD =
  /^(?:and|with|for|in|of|the|at|de|da|del|della|der|den|di|dos|du|el|la|le|van|von|ten|ter|bin|ibn|al|e|y|zu|af|av|&|-|–)$/;
const PARTICLE = /^(?:de|van|von)$/;
/** What follows an author's name after a comma: "staff writer", "special to the Courier". */
const TRADE =
  /^(?:\S+ ){0,4}(?:writer|reporter|correspondent|editor|columnist|contributor|analyst|producer|photographer|staff)$|^special to /;
const CAPITALISED = /^[("'‘“]*(?:\p{Lu}|\p{Lt}|\p{Lo}|(?:al|el|d|l|o)[-'’]\p{Lu})/u;
const LABELLED_DATE = /^(published|posted|date|updated|last updated|modified)(?: on)?:? +(\S.*)$/i;
const LABELLED_SOURCE = /^(?:source|publisher|published (?:by|in)|originally published (?:by|in)|first published (?:by|in)):? +(\S.*)$/i;

/**
 * What a line of the first five or last two says of the article. A byline is "By" and a name: capitals, no full stop but an
 * initial's or "Jr.", and no day or pronoun, as in "By Monday the talks had failed". Parts may be divided by a bar or a bullet.
 */
export function parseHeadLine(line: string): HeadLine | undefined {
  const text = line.trim();
  if (text === '' || text.length > MAX_HEAD_LINE) {
    return undefined;
  }
  const parts = text.split(/ *[|•·] +/).map(parsePart);
  return parts.every((part) => part !== undefined) ? joinHeadLines(parts) : undefined;
}

/** What several lines say together: where two say the same kind of thing, the first counts. */
export function joinHeadLines(lines: readonly HeadLine[]): HeadLine {
  const joined: HeadLine = {};
  return Object.assign(joined, ...lines.toReversed()) as HeadLine;
}

function parsePart(text: string): HeadLine | undefined {
  const byline = parseByline(text);
  if (byline !== undefined) {
    return { byline };
  }
  const labelled = LABELLED_DATE.exec(text);
  const date = parseDate(labelled?.[2] ?? text);
  if (date !== undefined) {
    return /^(?:last )?updated|^modified/i.test(labelled?.[1] ?? '') ? { isDate: true } : { isDate: true, date };
  }
  const publisher = LABELLED_SOURCE.exec(text)?.[1]?.trim();
  return publisher !== undefined && isName(publisher) ? { publisher } : undefined;
}

/** The author that a line beginning with "By" names; undefined when it is no byline. */
export function parseByline(line: string): string | undefined {
  const name = BYLINE.exec(line.trim())?.[1]?.trim();
  return name !== undefined && isName(name) ? name.replace(/[,;:]+$/, '') : undefined;
}

function isName(text: string): boolean {
  const words = text.split(/\s+/);
  const first = words[0] ?? '';
  if (words.length > MAX_BYLINE_WORDS || NOT_A_NAME.test(first.replace(/[,.]$/, '')) || /[.!?…]["”’]?$/.test(stripAbbreviation(text))) {
    return false;
  }
  return text.split(', ').every((part, index) => isCapitalised(part) || (index > 0 && TRADE.test(part)));
}

function isCapitalised(text: string): boolean {
  return text.split(/\s+/).every((word, index) => CAPITALISED.test(word) || (index > 0 ? SMALL_WORD : PARTICLE).test(word));
}

/** Without a last full stop that belongs to an abbreviation: "Sammy Davis Jr.", "in the U.S." */
function stripAbbreviation(text: string): string {
  return text.replace(/(?<=(?:^|[\s.])(?:\p{L}|Jr|Sr|Inc|Ltd|Co|Corp|Dr|Esq|St|No|vs|etc|a\.m|p\.m))\.$/u, '');
}

const MAX_TITLE = 200;
const MAX_TITLE_WORDS = 30;

/**
 * Whether the first line of an article is its title: at most 200 characters and 30 words, with a letter or digit in it, and
 * without the full stop, comma, colon or semicolon at its end that sentences of a paragraph have (an ellipsis, a question
 * mark, an exclamation mark or an abbreviation's full stop may end a title), nor a sentence that ends inside it.
 */
export function looksLikeTitle(line: string): boolean {
  const text = line.trim();
  if (text.length > MAX_TITLE || !/[\p{L}\p{N}]/u.test(text)) {
    return false;
  }
  const words = text.split(/\s+/);
  const end = stripAbbreviation(text).replace(/["”’')\]»]+$/, '');
  const isOpen = /[,;:]$/.test(end) || (end.endsWith('.') && !end.endsWith('...'));
  // "He left early. She stayed on": a small word of three letters or more before the full stop is no abbreviation.
  const isRunning = /\p{Ll}{3,}[.!?]["”’]? ["“‘]?\p{Lu}\p{Ll}* \p{Ll}/u.test(text) && words.length > 12;
  return words.length <= MAX_TITLE_WORDS && !isOpen && !isRunning;
}

/** What names of outlets end in. Common nouns of the trade, no names. */
const OUTLET_END =
  /^(?:news|times|post|herald|agency|press|journal|tribune|gazette|today|daily|weekly|radio|tv|television|media|report|review|observer|guardian|telegraph|chronicle|standard|star|sun|mail|mirror|globe|courier|bulletin|dispatch|monitor|examiner|express|independent|inquirer|sentinel|register|record|wire|newswire|broadcasting|magazine|online)$/i;
/** A name with a dot inside that is written as the address of a site: "Example.Com", "news.example". */
const SITE = /^(?=\S*\p{L}{2})[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*\.\p{L}{2,}$/u;
const NAME_WORD = String.raw`[\p{Lu}\p{N}][\p{L}\p{N}’'&-]*(?:\.[\p{L}\p{N}]+)*`;
const SUBJECT = new RegExp(String.raw`(?:^|[\s,;—–-])((?:[Tt]he )?(?:${NAME_WORD} ){0,5}${NAME_WORD}|[\p{Ll}\p{N}-]+\.\p{Ll}{2,})$`, 'u');
const RETELLS = / (?:reports|informs|writes), (?:citing|quoting|with reference to|referring to) /g;
/** The subject stands within so many units before the verb, and what is cited within so many after it. */
const CLAUSE = 120;
const PRESS = /\b(?:media|press|news|newspapers?|agency|agencies|outlets?|broadcasters?|magazines?|journalists|websites?|channels?)\b/i;

/**
 * The outlet that tells of itself in a paragraph, as "Example News reports, citing foreign media" does; undefined when none.
 * The rule: an outlet that says it reports citing *other media* is retelling, so the text is its own; one that cites officials
 * or documents may be quoted by anybody, and says nothing. The subject must look like an outlet: a site's name or a name that
 * ends in News, Times, Agency and the like. Two different ones in the text say nothing either: see `publisherOf`.
 */
export function retellingOutlets(paragraph: string): readonly string[] {
  return [...paragraph.matchAll(RETELLS)].flatMap(({ 0: verb, index }) => {
    const words =
      SUBJECT.exec(paragraph.slice(Math.max(0, index - CLAUSE), index))?.[1]
        ?.replace(/^the /i, '')
        .split(' ') ?? [];
    const last = words.at(-1) ?? '';
    const isOutlet = SITE.test(last) || (OUTLET_END.test(last) && words.length > 1);
    const end = index + verb.length;
    const cited = paragraph.slice(end, end + CLAUSE).split(/[.;](?:\s|$)/, 1)[0] ?? '';
    return isOutlet && (PRESS.test(cited) || citesOutlet(cited)) ? [SITE.test(last) ? last : words.join(' ')] : [];
  });
}

function citesOutlet(cited: string): boolean {
  return cited.split(/[\s,]+/).some((word) => SITE.test(word) || (OUTLET_END.test(word) && /^\p{Lu}/u.test(word)));
}

/** How many paragraphs from the first are looked through for the outlet. */
const PUBLISHER_PARAGRAPHS = 4;
/** Of each, this much: a paragraph may be megabytes long. */
const PUBLISHER_LENGTH = 2000;

/** The one outlet that the first paragraphs say is retelling; undefined when there is none or more than one. */
export function publisherOf(paragraphs: readonly string[]): string | undefined {
  const names = new Set(paragraphs.slice(0, PUBLISHER_PARAGRAPHS).flatMap((one) => retellingOutlets(one.slice(0, PUBLISHER_LENGTH))));
  return names.size === 1 ? [...names][0] : undefined;
}
