// A comparison as the page is given it: words left out, words added, a source whose name looks like markup.
import type { PageComparison } from '../../src/shared/comparisonProtocol.ts';

const STRINGS = {
  base: 'Compared with',
  others: 'Other versions',
  open: 'Open in Reader',
  compare: 'Compare with This',
  added: 'only here:',
  left: 'left out:',
  end: '(end)',
};

const version = {
  source: 'The dam',
  origin: 'Gazette · paragraph 2',
  attribution: 'Said by Anna Berg',
  differences: [],
  summary: 'In the same words',
};

/** Three versions of an invented quotation; the second is the one that the others are compared with. */
export const COMPARISON: PageComparison = {
  heading: 'One quotation in 3 sources',
  base: 1,
  versions: [
    {
      ...version,
      source: '<img src=x onerror=alert(1)>',
      parts: [
        { kind: 'same', text: '“We did' },
        { kind: 'left', text: 'not' },
        { kind: 'same', text: ' promise ' },
        { kind: 'added', text: 'anything' },
        { kind: 'same', text: '.”' },
      ],
      differences: ['Left out: “not”', 'Only here: “anything”'],
      summary: '2 differences in the words',
      otherSpeaker: 'Attributed to someone else: Tom Okoye here, Anna Berg there.',
    },
    { ...version, source: 'The base', parts: [{ kind: 'same', text: '“We did not promise.”' }] },
    { ...version, source: 'The same', parts: [{ kind: 'same', text: '“We did not promise.”' }] },
  ],
  rest: 'There may be more sources that have it.',
  strings: STRINGS,
};
