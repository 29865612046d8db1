/** By what the words of each speaker are told from those of the others: a colour and a kind of line, never by the colour alone. */
import type { PageArticle } from '../../../shared/readerProtocol.ts';

/** So many colours and kinds of lines media/marked.css has. They have no common divisor, so that 28 speakers have different signs. */
const COLOURS = 7;
const LINES = 4;

/** The signs of an article's speakers. */
export interface SpeakerSigns {
  /** The classes of a person, an index of `PageArticle.people`; undefined for a speaker who is none of them. */
  of(person: number | undefined): string;
}

/** Signs for those who are quoted or reported, in the order of the strip; all others have the one of nobody. */
export function speakerSigns({ order, passages }: PageArticle): SpeakerSigns {
  const speakers = new Set(passages.map(({ person }) => person));
  const ranks = new Map(order.filter((person) => speakers.has(person)).map((person, rank) => [person, rank]));
  return {
    of: (person) => {
      const rank = ranks.get(person ?? -1);
      return rank === undefined ? 'nobody' : `colour-${String(rank % COLOURS)} line-${String(rank % LINES)}`;
    },
  };
}
