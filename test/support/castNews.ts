/** News about people whose names are also words, and paragraphs added to it that hold no new name: for the law about such a paragraph. */
import fc from 'fast-check';
import type { BlockKind } from '../../src/core/article.ts';

/** Given names and surnames, as the generator joins them: many are words of the language, some are of either gender. */
const GIVEN = 'Ada|Anna|Bram|Kim|Hope|Rose|Mark|Grant|Will|May|Lindsey|Faith|Jin-ho|Frank|J.';
const SURNAMES = 'Hollis|Quill|Brown|Hope|Grant|Park|Marsh|Young|Rose|Will|de Vries|Banks';
const TITLES = 'Mr.|Mrs.|Ms.|Dr.|President|Sir|Mayor';
const PRONOUNS = 'He|She|They|It|Who';
const VERBS = 'said|added|told them|asked|claimed|thinks|left|was there';
/** Words of the language that are names of somebody, written small. */
const SMALL = 'hope|grant|mark|will|may|rose|brown|park|faith|young|banks|frank|it|rain|the mayor|a spokesman|aides|45|3 percent';

/** Somebody of the news. */
interface Named {
  readonly given: string;
  readonly surname: string;
  readonly title: string;
}

/** News, and the paragraph that is added to it. */
export interface AddedTo {
  readonly text: string;
  /** Kinds of its first paragraphs; the others are plain ones. */
  readonly kinds: readonly BlockKind[];
  readonly paragraph: string;
}

const oneOf = (list: string): fc.Arbitrary<string> => fc.constantFrom(...list.split('|'));
const person: fc.Arbitrary<Named> = fc.record({ given: oneOf(GIVEN), surname: oneOf(SURNAMES), title: oneOf(TITLES) });

/** The forms in which the news, or a paragraph after it, may name the person. */
function formsOf({ given, surname, title }: Named): readonly string[] {
  return [`${given} ${surname}`, surname, `${title} ${surname}`, given, `${title} ${given} ${surname}`, surname.toUpperCase()];
}

/** Sentences of news: N and M stand for people, R for a pronoun, V for a verb. */
const NEWS =
  '“It rained all day,” N said.|“We left early,” said N, who saw it. “Nobody asked us.”|“The bridge,” R said, “is closed.”|“Is it closed?”|' +
  '“It is not my bridge, and it never was.”|N told them that the bridge was “not safe”.|N said R would pay, adding that “it has no money.”|N met M. “No,” R said.|' +
  '“It rained and nobody closed it.|N: It is closed.|N: “It is closed.”|The so-called “experts” met.|N met M in the town.|N, the mayor, left.|The mayor, N, asked M to go.|' +
  'R V that it was over.|N V it.|In N it rained.|the N plan failed|N and M met.|Shares of N fell.|“It is over,” the mayor said.|N’s house burned.|N|' +
  '“We know,” R V. “We all know,” M V.|“It rained,” said M’s aide.|“It is late.” — N|N had been there for 3 days, R said.|N said that M was late.';

/** Paragraphs and sentences that may be added: N and M stand for known names, W for a word written small, C for one with a capital. */
const ADDED =
  'They all had W that it would end.|N went home.|N|N:|N: It was over.|N: R said so.|N said that it was over.|R said that W was not enough.|R left.|W|C.|On W|the mayor, N, left|' +
  'N and M met.|Mrs. N and Mr. M met.|Mr. N|- N|1. N, 2. M|N’s W was late.|According to N, it was W.|N, who was there, went home.|N, 45, left.|In N it rained.|the N plan|The N|' +
  'Shares of N fell.|N shares rose 3 percent.|The W of N is 3.|N (45) left.|N N|It was N’s.|C was all they had.|C and N|R told N that W was over, and N told R.|President N|the president|' +
  'The mayor said so.|The W, N said, was over.|N of the town of M|N, the mayor of M, said R would go.|N, M, N and M left.|R asked her W.|N said R was late. R was glad.|the N W|' +
  'N, & M|N I|N, Jr.|A N|N did not, and M did.|N herself came, and N himself left.|de N|the town of N|N 3, M 2|N, a firm, fell.|The Cs’ W|It rained; R said, W.|N?|N! M.|R';

/** The template with each letter that stands for something replaced. */
function filled(template: string, words: ReadonlyMap<string, () => string>): string {
  return template.replace(/\b[NMRVWC](?=s?\b)|[“”]/g, (letter) => words.get(letter)?.() ?? letter);
}

/** Takes one after the other of the list, and the first again after the last. */
function taking(list: readonly string[]): () => string {
  let at = 0;
  return () => list[at++ % list.length] ?? '';
}

const marks = fc.constantFrom<readonly [string, string]>(['“', '”'], ['"', '"'], ['‘', '’'], ["'", "'"], ["''", "''"], ['«', '»']);

/** News about a few people, and a paragraph after it in which nobody is named for the first time. */
export const newsAndAddition: fc.Arbitrary<AddedTo> = fc
  .record({
    cast: fc.array(person, { minLength: 1, maxLength: 4 }),
    marks,
    kinds: fc.array(fc.constantFrom<BlockKind>('title', 'heading', 'paragraph', 'listItem', 'blockQuote'), { maxLength: 4 }),
    news: fc.array(fc.tuple(oneOf(NEWS), fc.constantFrom(' ', '\n')), { minLength: 1, maxLength: 12 }),
    added: fc.array(oneOf(ADDED), { minLength: 1, maxLength: 4 }),
    forms: fc.array(fc.nat({ max: 100 }), { minLength: 8, maxLength: 8 }),
    pronouns: fc.array(oneOf(PRONOUNS), { minLength: 3, maxLength: 3 }),
    verbs: fc.array(oneOf(VERBS), { minLength: 3, maxLength: 3 }),
    small: fc.array(oneOf(SMALL), { minLength: 4, maxLength: 4 }),
  })
  .map(({ cast, marks: [open, close], kinds, news, added, forms, pronouns, verbs, small }) => {
    const all = cast.flatMap(formsOf);
    const used = forms.map((form) => all[form % all.length] ?? '');
    const common = [
      ['R', taking(pronouns)],
      ['V', taking(verbs)],
      ['“', () => open],
      ['”', () => close],
    ] as const;
    const named = taking(used);
    const lines = news.map(([sentence, space]) => filled(sentence, new Map([...common, ['N', named], ['M', named]])) + space);
    const text = lines.join('');
    const known = knownForms(text, cast);
    const words = taking([...small, ...known.map((name) => name.toLowerCase())]);
    const again = taking(forms.map((form) => known[form % known.length] ?? 'it'));
    const last = new Map([...common.slice(0, 2), ['N', again], ['M', again], ['W', words], ['C', () => capital(words())]] as const);
    const paragraphs = text.split('\n').filter((line) => line.trim() !== '').length;
    return { text, kinds: kinds.slice(0, paragraphs), paragraph: added.map((sentence) => filled(sentence, last)).join(' ') };
  });

/** The forms of names of which the text has every word. */
function knownForms(text: string, cast: readonly Named[]): readonly string[] {
  const words = new Set(text.toLowerCase().match(/[\p{L}.-]+/gu));
  return cast.flatMap((one) => {
    const hasGiven = words.has(one.given.toLowerCase());
    const hasSurname = one.surname
      .toLowerCase()
      .split(' ')
      .every((word) => words.has(word));
    const isFull = text.includes(`${one.given} ${one.surname}`);
    return [
      ...(isFull ? [`${one.given} ${one.surname}`, `${one.title} ${one.given} ${one.surname}`] : []),
      ...(hasGiven ? [one.given] : []),
      ...(hasSurname
        ? [one.surname, `${one.title} ${one.surname}`, `Mr. ${one.surname}`, `Mrs. ${one.surname}`, one.surname.toUpperCase()]
        : []),
    ];
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
