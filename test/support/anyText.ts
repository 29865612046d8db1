/** Texts for laws of the analysis, which hold whatever the text is: random ones made of what the rules look at, and of anything. */
import fc from 'fast-check';

const WORDS =
  'Jane Doe|Mr. Doe|Ada Hollis|HOLLIS:|Ada:|he|she|She|they|said|told|saying|says|claims|thinks|put it|according to|and|of|the|The|a|aides|statement|' +
  'that|who|which|his|call|for|as|to say|Monday|also|has|was|not|It rained|made|words|in';
const MARKS = "“|”|\"|'|‘|’|''|``|«|»|„|‹|’s|'s|(|)|,|.|?|…|:|;|—|--|-";
const OTHERS = '\n|\n\n|\r\n|\u00a0|\u2028|\0|😀|é|\ud83d|\ude00|5|$5';

/** Pieces of text as the rules look at, most often, and any others. */
const piece = fc.oneof(
  { weight: 10, arbitrary: fc.constantFrom(...WORDS.split('|')) },
  { weight: 8, arbitrary: fc.constantFrom(...MARKS.split('|')) },
  { weight: 3, arbitrary: fc.constantFrom(...OTHERS.split('|')) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 3 }) },
);

/** Any text: pieces in any order, with spaces between them, with none, or with both. */
export const anyText: fc.Arbitrary<string> = fc
  .tuple(fc.array(piece, { maxLength: 60 }), fc.constantFrom('', ' ', ' '))
  .map(([pieces, space]) => pieces.join(space).replaceAll(' ,', ','));

/** Statements as newspapers write them, in any order and any paragraphs; `marks` holds the opening and the closing mark. */
function sentences([open, close]: readonly [open: string, close: string]): readonly string[] {
  return [
    `${open}It rained all day,${close} Ada Hollis said.`,
    `${open}We left early,${close} said Bram Quill, who saw it. ${open}Nobody asked us.${close}`,
    `${open}The bridge,${close} she said, ${open}is closed.${close}`,
    `${open}Is it closed?${close}`,
    `${open}It is.${close}`,
    `He told them that the bridge was ${open}not safe${close}.`,
    `Mr. Quill said he would pay, adding that the town ${open}has no money.${close}`,
    `According to the report, the bridge will fall.`,
    `Ada Hollis met Bram Quill. ${open}No,${close} he said.`,
    `${open}It rained and nobody closed it.`,
    `HOLLIS: It is closed.`,
    `The so-called ${open}experts${close} met.`,
  ];
}

/** Texts that read like news. */
export const newsText: fc.Arbitrary<string> = fc
  .constantFrom<readonly [string, string]>(['“', '”'], ['"', '"'], ['‘', '’'], ["'", "'"], ["''", "''"])
  .chain((marks) => fc.array(fc.tuple(fc.constantFrom(...sentences(marks)), fc.constantFrom(' ', '\n')), { minLength: 1, maxLength: 12 }))
  .map((parts) => parts.flat().join(''));

/** A paragraph without quotation marks and without names. */
export const plainParagraph: fc.Arbitrary<string> = fc
  .array(
    fc.constantFrom(
      'It was over.',
      'She left.',
      'He said that he would think about it.',
      'The plan, officials say, will fail.',
      'They asked for more time; nobody gave them any.',
      'According to the study, it pays.',
      'One thing is clear: rain will come.',
      'His father was glad.',
    ),
    { minLength: 1, maxLength: 4 },
  )
  .map((parts) => parts.join(' '));
