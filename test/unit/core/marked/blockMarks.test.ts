/** Which marks reach into which paragraph, and which quotes have the speaker's name beside them. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { indexed, marksByBlock, namedPassages } from '../../../../src/core/marked/blockMarks.ts';
import { overlaps } from '../../../../src/core/span.ts';
import type { PagePassage } from '../../../../src/shared/readerProtocol.ts';

const passage = (speaker: string | undefined, doubt?: string): PagePassage => ({
  start: 0,
  end: 1,
  kind: 'direct',
  description: '',
  ...(speaker === undefined ? {} : { speaker }),
  ...(doubt === undefined ? {} : { doubt }),
});

const named = (...passages: readonly PagePassage[]): readonly number[] => [...namedPassages(indexed(passages), passages)];

describe('marks of blocks', () => {
  it('gives a mark over several paragraphs to each of them', () => {
    const blocks = [
      { start: 0, end: 10 },
      { start: 11, end: 20 },
      { start: 21, end: 30 },
    ];
    const marks = indexed([
      { start: 2, end: 5 },
      { start: 8, end: 25 },
      { start: 25, end: 30 },
    ]);
    assert.deepEqual(
      marksByBlock(blocks, marks).map((list) => list.map(({ index }) => index)),
      [[0, 1], [1], [1, 2]],
    );
  });

  it('finds for each block the marks that overlap it, and no other', () => {
    const gaps = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: 1, max: 9 })), { maxLength: 20 });
    const spans = fc.array(fc.tuple(fc.nat(120), fc.integer({ min: 1, max: 40 })), { maxLength: 20 });
    fc.assert(
      fc.property(gaps, spans, (lengths, places) => {
        let end = 0;
        const blocks = lengths.map(([gap, length]) => ({ start: (end += gap), end: (end += length) }));
        const marks = indexed(places.map(([start, length]) => ({ start, end: start + length })).sort((a, b) => a.start - b.start));
        assert.deepEqual(
          marksByBlock(blocks, marks),
          blocks.map((block) => marks.filter((mark) => overlaps(block, mark))),
        );
      }),
    );
  });
});

describe('names beside the text', () => {
  it('names the speaker once for a run of quotes, and again when speaker or doubt changes', () => {
    assert.deepEqual(named(passage('Berglund'), passage('Berglund'), passage('Okoye'), passage('Berglund')), [0, 2, 3]);
    assert.deepEqual(named(passage('Berglund'), passage('Berglund', 'likely'), passage('Berglund', 'likely')), [0, 1]);
  });

  it('names nobody where nobody is known', () => {
    assert.deepEqual(named(passage(undefined), passage('Okoye'), passage(undefined), passage('Okoye')), [1, 3]);
  });
});
