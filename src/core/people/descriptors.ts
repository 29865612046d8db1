/** Mentions by role: "the envoy", where one person of the article alone has that role. */
import type { Mention } from '../article.ts';
import { WordFlag } from '../lexicon/wordFlags.ts';
import { TokenKind } from '../text/tokens.ts';
import { NameBit } from './nameWords.ts';
import type { PronounContext } from './pronouns.ts';
import type { Resolution } from './resolve.ts';

/** How many words may stand between "the" and the role: "the former US special envoy". */
const MAX_WORDS = 5;
/** Where more roles than so many are named with one word ("mayor"), a description with it means nobody for sure. */
const MAX_ROLES = 64;

/** A role that the article gives a person, as ids of lower-case words. */
interface KnownRole {
  readonly person: number;
  readonly words: ReadonlySet<number>;
  /** Whether the role is one that the person had (former, ex-): "the president" is somebody else. */
  readonly past: boolean;
  /** Token after the role: descriptions come later. */
  readonly end: number;
}

/** The mentions by a role, outside quotations, that fit one person and no other; in order of the text. */
export function descriptorMentions(context: PronounContext): Mention[] {
  const { tokens, bits } = context.resolution.text;
  const roles = rolesByHead(context.resolution);
  const the = tokens.words.id('the');
  const found: Mention[] = [];
  for (let i = 0; roles.size > 0 && i + 1 < tokens.count; i++) {
    if (((bits[i] ?? 0) & WordFlag.Determiner) === 0 || tokens.words.lower(tokens.word[i] ?? 0) !== the) {
      continue;
    }
    const head = headAfter(context.resolution, i);
    if (head < 0 || context.isInQuotation(i) || isOfAnother(bits[head + 1] ?? 0)) {
      continue;
    }
    const person = onlyFit(context.resolution, roles, i + 1, head);
    if (person !== undefined) {
      found.push({ kind: 'descriptor', start: tokens.start[i] ?? 0, end: tokens.end[head] ?? 0, person });
    }
  }
  return found;
}

/** The token of the role that ends the description after "the"; -1 when there is none, or a name follows. */
function headAfter(resolution: Resolution, the: number): number {
  const { tokens, bits } = resolution.text;
  let head = -1;
  for (let i = the + 1; i <= the + MAX_WORDS && i < tokens.count && tokens.kind[i] === TokenKind.Word; i++) {
    const own = bits[i] ?? 0;
    const isPart = (own & (WordFlag.Role | WordFlag.RoleModifier | WordFlag.Demonym | WordFlag.Place | NameBit.Acronym)) !== 0;
    if (!isPart || resolution.mentionAt[i] !== -1) {
      break;
    }
    head = (own & WordFlag.Role) !== 0 ? i : head;
  }
  const next = head + 1;
  const isNamed = head >= 0 && ((resolution.mentionAt[next] ?? -1) !== -1 || (resolution.mentionAt[next + 1] ?? -1) !== -1);
  return isNamed ? -1 : head;
}

/** "the president of France": another one than the person with that role, for all we know. */
function isOfAnother(bits: number): boolean {
  return (bits & WordFlag.Preposition) !== 0 || (bits & NameBit.Cased) !== 0;
}

/** Whether the phrase that starts at the token starts with "former", "ex" or "late". */
function isPast(resolution: Resolution, token: number): boolean {
  const { words, word } = resolution.text.tokens;
  const lower = words.text(words.lower(word[token] ?? 0));
  return lower === 'former' || lower === 'ex' || lower === 'late';
}

/** The roles by their last role word, each of a person once: where it is given first. */
function rolesByHead(resolution: Resolution): Map<number, KnownRole[]> {
  const { tokens, bits } = resolution.text;
  const roles = new Map<number, KnownRole[]>();
  resolution.names.forEach((name, index) => {
    const person = resolution.mentions[index]?.person;
    if (name.role === undefined || person === undefined) {
      return;
    }
    const words = new Set<number>();
    let head = -1;
    for (let i = name.role.first; i < name.role.end; i++) {
      const id = tokens.words.lower(tokens.word[i] ?? 0);
      words.add(id);
      head = ((bits[i] ?? 0) & WordFlag.Role) !== 0 ? id : head;
    }
    const role = { person, words, past: isPast(resolution, name.role.first), end: Math.max(name.role.end, name.end) };
    const list = roles.get(head) ?? [];
    if (list.length <= MAX_ROLES && !list.some((known) => isSame(known, role))) {
      list.push(role);
      roles.set(head, list);
    }
  });
  return new Map([...roles].filter(([, list]) => list.length <= MAX_ROLES));
}

/** Whether it is the same role of the same person, in whatever order its words stand. */
function isSame(a: KnownRole, b: KnownRole): boolean {
  return a.person === b.person && a.past === b.past && a.words.size === b.words.size && [...a.words].every((word) => b.words.has(word));
}

/** The one person whose role has all words of the description; undefined when there is none, or several. */
function onlyFit(
  resolution: Resolution,
  roles: ReadonlyMap<number, readonly KnownRole[]>,
  first: number,
  head: number,
): number | undefined {
  const { tokens } = resolution.text;
  const people = new Set<number>();
  for (const role of roles.get(tokens.words.lower(tokens.word[head] ?? 0)) ?? []) {
    let fits = role.end <= first && (!role.past || isPast(resolution, first));
    for (let i = first; i <= head && fits; i++) {
      fits = role.words.has(tokens.words.lower(tokens.word[i] ?? 0));
    }
    if (fits) {
      people.add(role.person);
    }
  }
  // Someone else with the same office, whose role is given in other words, makes "the president" ambiguous.
  const holders = new Set((roles.get(tokens.words.lower(tokens.word[head] ?? 0)) ?? []).map((role) => role.person));
  return people.size === 1 && (holders.size === 1 || head > first) ? [...people][0] : undefined;
}
