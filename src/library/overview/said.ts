/** What is said in sources, added up. */
import type { CastDirectory } from '../castDirectory.ts';
import type { Said } from '../figures.ts';
import { NONE } from '../identity/columns.ts';

/** Adds up what is said. */
export function sumOf<T>(all: readonly T[], saidBy: (one: T) => Said): Said {
  let [quotes, words, reported] = [0, 0, 0];
  for (const one of all) {
    const said = saidBy(one);
    quotes += said.quotes;
    words += said.words;
    reported += said.reported;
  }
  return { quotes, words, reported };
}

/** How many quotes are in a source: those of all, or of one person, who is given as a group. */
export function quotesIn({ people: { members }, facts }: CastDirectory, source: number, group: number | undefined): number {
  let quotes = group === undefined ? facts.quotes(source) : 0;
  for (let member = members.firstOf(source); member !== NONE; member = members.sibling(member)) {
    quotes += group === undefined || members.group(member) === group ? members.count(member, 'quotes') : 0;
  }
  return quotes;
}
