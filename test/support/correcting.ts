// Corrections for tests, made of what an analysis found, as commands make them.
import fc from 'fast-check';
import type { Analysis, Article } from '../../src/core/article.ts';
import { AnchoredText } from '../../src/library/corrections/anchor.ts';
import type { Anchor, Correction, PersonRef } from '../../src/library/corrections/correction.ts';

/** The path of the source in corrections of tests. */
export const PATH = 'sources/one.txt';

/** The nth moment. */
export const moment = (nth: number): string => new Date(Date.UTC(2025, 0, 1) + nth * 1000).toISOString();

/** How corrections tell of a person of an article. */
export function refOf(article: Article, { people, mentions }: Analysis, name: string): PersonRef {
  const person = people.find((one) => one.name === name);
  const first = mentions.find((mention) => mention.kind === 'name' && mention.person === person?.id);
  const at = first === undefined ? {} : { at: new AnchoredText(article.text).anchorAt(first) };
  return { source: PATH, name, ...at };
}

/** The first place of some words, as an anchor. */
export function anchorOf({ text }: Article, words: string): Anchor {
  const start = text.indexOf(words);
  return new AnchoredText(text).anchorAt({ start, end: start + words.length });
}

/** Any corrections of an article, as many as ten, of what was found in it. */
export function anyCorrections(article: Article, analysis: Analysis): fc.Arbitrary<readonly Correction[]> {
  const text = new AnchoredText(article.text);
  const index = fc.nat({ max: 1000 });
  const name = fc.constantFrom('Ada Hollis', 'Bram de Vries', 'Quill', 'The Mayor');
  const refs = analysis.people.map((person) => refOf(article, analysis, person.name));
  const places = [...analysis.passages, ...analysis.mentions].map((place) => text.anchorAt(place));
  const spans = fc
    .tuple(fc.nat({ max: article.text.length }), fc.nat({ max: 60 }))
    .map(([start, length]) => ({ start, end: Math.min(article.text.length, start + length) }))
    .filter(({ start, end }) => /\S/.test(article.text.slice(start, end)) && isWhole(article.text, start) && isWhole(article.text, end));
  const one = fc
    .record({
      kind: fc.constantFrom('rename', 'merge', 'apart', 'notPerson', 'split', 'speaker', 'quote', 'notQuote'),
      a: index,
      b: index,
      name,
      span: spans,
    })
    .chain(({ kind, a, b, name: called, span }) => {
      const [ref, other] = [refs[a % refs.length], refs[b % refs.length]];
      const at = places[a % places.length];
      const speaker = b % 3 === 0 ? null : { name: called };
      const made: unknown[] =
        kind === 'quote'
          ? [{ kind, source: PATH, at: text.anchorAt(span), ...(b % 2 === 0 ? {} : { speaker }) }]
          : at === undefined || ref === undefined || other === undefined
            ? []
            : kind === 'speaker' || kind === 'notQuote'
              ? [{ kind, source: PATH, at, ...(kind === 'speaker' ? { speaker } : {}) }]
              : kind === 'split'
                ? [{ kind, person: ref, mentions: [at], name: called }]
                : [
                    {
                      kind,
                      people: kind === 'merge' ? [ref, other] : [ref],
                      ...(kind === 'rename' || kind === 'merge' ? { name: called } : {}),
                    },
                  ];
      return fc.constant(made);
    });
  return fc
    .array(one, { maxLength: 10 })
    .map((all) => all.flat().map((made, nth) => ({ id: `c${String(nth)}`, made: moment(nth), ...(made as object) }) as Correction));
}

function isWhole(text: string, at: number): boolean {
  return !/^[\ud800-\udbff][\udc00-\udfff]$/.test(text.slice(Math.max(0, at - 1), at + 1)) || at === 0;
}
