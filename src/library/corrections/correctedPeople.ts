/** Changes who the people of an analysis are: other names, two in one, one in two, none. */
import type { Analysis, Article, Attribution, Mention, Person, Quote } from '../../core/article.ts';
import { compareSpans, overlaps, type Span, textOf } from '../../core/span.ts';

/** Gives a person another name. `person` is an index of the people. */
export function renamed(analysis: Analysis, person: number, name: string): Analysis {
  return { ...analysis, people: analysis.people.map((one, id) => (id === person ? called(one, name) : one)) };
}

/** Makes one of several people, who is found where any of them was. They are indices of the people. */
export function merged(analysis: Analysis, people: readonly number[], name: string): Analysis {
  const first = Math.min(...people);
  const others = people.flatMap((id) => analysis.people[id]?.variants ?? []);
  const one = analysis.people[first];
  if (one === undefined) {
    return analysis;
  }
  const oneWith = [...new Set(people.flatMap((id) => analysis.people[id]?.oneWith ?? []))];
  const marks = oneWith.length === 0 ? {} : { oneWith };
  const joined = called({ ...one, ...marks, variants: [...new Set([...one.variants, ...others])] }, name);
  const all = analysis.people.map((person, id) => (id === first ? joined : person));
  return regrouped({ ...analysis, people: all }, (id) => (people.includes(id) ? first : id));
}

/** Says that a person is apart from those of the same name in other sources: one with all who have the same mark. */
export function setApart(analysis: Analysis, person: number, mark: string): Analysis {
  return {
    ...analysis,
    people: analysis.people.map((one, id) => (id === person ? { ...one, apart: mark, isCorrected: true } : one)),
  };
}

/** Says that a person is one with all in other sources who have the same mark. */
export function madeOne(analysis: Analysis, person: number, mark: string): Analysis {
  const marked = (one: Person): Person => ({ ...one, oneWith: [...(one.oneWith ?? []), mark], isCorrected: true });
  return { ...analysis, people: analysis.people.map((one, id) => (id === person ? marked(one) : one)) };
}

/** Takes a person out. What was this person's is then said by whatever the words name, which is a group or a thing. */
export function withoutPerson(analysis: Analysis, person: number): Analysis {
  return regrouped(analysis, (id) => (id === person ? undefined : id));
}

/** A person of this name besides the others, named wherever the name stands in the text and nobody else is. Gives the person's index. */
export function withPerson(article: Article, analysis: Analysis, name: string): { readonly analysis: Analysis; readonly person: number } {
  const id = analysis.people.length;
  const found = placesOfName(article, name).filter((place) => !analysis.mentions.some((mention) => overlaps(mention, place)));
  const mentions = [...analysis.mentions, ...found.map((place): Mention => ({ ...place, kind: 'name', person: id }))].sort(compareSpans);
  const people = [...analysis.people, called({ id, name, surname: name, variants: [name] }, name)];
  const { order, analysis: ordered } = inOrder({ ...analysis, people, mentions });
  return { analysis: ordered, person: order.indexOf(id) };
}

/**
 * Makes somebody else of the person who is named in some places. What is said, and what a pronoun means, follows the name that
 * stands before it. Where all places are named, the person is another.
 */
export function split(article: Article, analysis: Analysis, person: number, places: readonly Span[], name: string): Analysis {
  const isNamed = ({ kind, person: whose }: Mention): boolean => kind === 'name' && whose === person;
  const isMoved = (mention: Mention): boolean => isNamed(mention) && places.some((place) => overlaps(place, mention));
  const moved = analysis.mentions.filter(isMoved);
  const [first] = moved;
  if (first === undefined || !analysis.mentions.some((mention) => isNamed(mention) && !isMoved(mention))) {
    return first === undefined ? analysis : renamed(analysis, person, name);
  }
  const id = analysis.people.length;
  const variants = [...new Set([name, ...moved.map((mention) => textOf(article.text, mention))])];
  let last = person;
  const mentions = analysis.mentions.map((mention) => {
    if (mention.person !== person) {
      return mention;
    }
    last = mention.kind === 'name' ? (isMoved(mention) ? id : person) : last;
    return { ...mention, person: last };
  });
  const theirs = mentions.filter((mention) => mention.person === person || mention.person === id);
  const quotes = analysis.quotes.map((quote) =>
    quote.attribution.person === person ? saidBy(quote, whoseAt(quote, theirs) ?? person) : quote,
  );
  const people = [...analysis.people, called({ id, name, surname: name, variants }, name)];
  return inOrder({ ...analysis, people, mentions, quotes }).analysis;
}

/** Whose name or pronoun the attribution points at; where it points at none, whose stands last before the quote ends. */
function whoseAt({ attribution: { antecedent, speaker }, end }: Quote, mentions: readonly Mention[]): number | undefined {
  const place = antecedent ?? speaker;
  const named = place === undefined ? undefined : mentions.find((mention) => overlaps(mention, place));
  return (named ?? mentions.findLast((mention) => mention.start < end))?.person;
}

function saidBy(quote: Quote, person: number): Quote {
  return { ...quote, attribution: { ...quote.attribution, person } };
}

function called(person: Person, name: string): Person {
  const isSurnameKept = name.endsWith(person.surname) && name !== person.surname;
  const surname = isSurnameKept ? person.surname : (name.split(/\s+/).at(-1) ?? name);
  return { ...person, name, surname, variants: [...new Set([name, ...person.variants])], isCorrected: true };
}

function placesOfName({ text, blocks }: Article, name: string): readonly Span[] {
  const isWord = (char: string): boolean => /[\p{L}\p{N}]/u.test(char);
  const places: Span[] = [];
  for (let start = text.indexOf(name); start >= 0; start = text.indexOf(name, start + name.length)) {
    const place = { start, end: start + name.length };
    const isWhole = !isWord(text.slice(0, start).slice(-1)) && !isWord(text.charAt(place.end));
    if (isWhole && blocks.some((block) => block.start <= start && place.end <= block.end)) {
      places.push(place);
    }
  }
  return places;
}

/** Gives what was one person's to another, or to nobody; who has nothing left is gone. `owner` answers with an index of the people. */
function regrouped(analysis: Analysis, owner: (person: number) => number | undefined): Analysis {
  const mentions = analysis.mentions.flatMap((mention) => ownedMention(mention, owner));
  const quotes = analysis.quotes.map((quote) => ({ ...quote, attribution: ownedAttribution(quote.attribution, owner) }));
  return inOrder({ ...analysis, mentions, quotes }, (id) => owner(id) === id).analysis;
}

function ownedMention(mention: Mention, owner: (person: number) => number | undefined): readonly Mention[] {
  const { person, candidates, ...place } = mention;
  const meant = [...new Set((person === undefined ? (candidates ?? []) : [person]).flatMap((id) => owner(id) ?? []))];
  const [only] = meant;
  if (only === undefined) {
    return [];
  }
  return [meant.length === 1 ? { ...place, person: only } : { ...place, candidates: meant }];
}

function ownedAttribution(attribution: Attribution, owner: (person: number) => number | undefined): Attribution {
  const { person, ...rest } = attribution;
  const whose = person === undefined ? undefined : owner(person);
  if (whose !== undefined) {
    return { ...rest, person: whose };
  }
  const hasWords = rest.antecedent !== undefined || rest.speaker !== undefined;
  return person === undefined ? attribution : { ...rest, speakerKind: hasWords ? 'group' : 'unknown' };
}

/** Puts the people in order of their first mentions, those who are named nowhere last. `order` tells the old index of each. */
function inOrder(
  analysis: Analysis,
  isKept: (person: number) => boolean = () => true,
): { readonly analysis: Analysis; readonly order: readonly number[] } {
  const firsts = new Map<number, number>();
  analysis.mentions.forEach(({ kind, person, start }) => {
    if (kind === 'name' && person !== undefined && !firsts.has(person)) {
      firsts.set(person, start);
    }
  });
  const first = (id: number): number => firsts.get(id) ?? Infinity;
  const order = analysis.people
    .map((_, id) => id)
    .filter(isKept)
    .sort((a, b) => (first(a) === first(b) ? a - b : first(a) - first(b)));
  const ids = new Map(order.map((old, id) => [old, id]));
  const renumber = <T extends { readonly person?: number }>(one: T): T =>
    one.person === undefined ? one : { ...one, person: ids.get(one.person) ?? 0 };
  return {
    order,
    analysis: {
      ...analysis,
      people: order.flatMap((old, id) => (analysis.people[old] === undefined ? [] : [{ ...analysis.people[old], id }])),
      mentions: analysis.mentions.map((mention) => {
        const { candidates } = mention;
        return renumber(candidates === undefined ? mention : { ...mention, candidates: candidates.map((id) => ids.get(id) ?? 0) });
      }),
      quotes: analysis.quotes.map((quote) => ({ ...quote, attribution: renumber(quote.attribution) })),
    },
  };
}
