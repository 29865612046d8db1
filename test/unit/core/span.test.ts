/** The algebra of spans. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { compareSpans, contains, firstStartingAt, overlaps, span, textOf, trimmed } from '../../../src/core/span.ts';

const spans = fc.tuple(fc.nat(50), fc.nat(50)).map(([a, b]) => span(Math.min(a, b), Math.max(a, b)));

describe('spans', () => {
  it('cover characters from start to before end', () => {
    assert.equal(textOf('Anna said so.', span(5, 9)), 'said');
    assert.equal(textOf('Anna', span(2, 2)), '');
  });

  it('are trimmed of white space at their ends', () => {
    assert.deepEqual(trimmed('a  b c\n d', span(1, 7)), span(3, 6));
    assert.deepEqual(trimmed('a   b', span(1, 3)), span(3, 3), 'nothing else: at its end');
  });

  it('overlap when they share a character', () => {
    assert.equal(overlaps(span(0, 3), span(2, 5)), true);
    assert.equal(overlaps(span(0, 3), span(3, 5)), false, 'neighbours share none');
    assert.equal(overlaps(span(0, 5), span(2, 2)), false, 'an empty span has none');
  });

  it('overlap exactly when there is such a character', () => {
    const characters = ({ start, end }: { start: number; end: number }): number[] =>
      Array.from({ length: end - start }, (_, at) => start + at);
    fc.assert(
      fc.property(spans, spans, (a, b) => {
        assert.equal(
          overlaps(a, b),
          characters(a).some((at) => characters(b).includes(at)),
        );
      }),
    );
  });

  it('contain each other when one lies in the other', () => {
    assert.equal(contains(span(0, 5), span(0, 5)), true);
    assert.equal(contains(span(0, 5), span(4, 6)), false);
  });

  it('are in order by start, what contains before what it holds', () => {
    const sorted = [span(3, 4), span(0, 2), span(0, 9), span(3, 9)].sort(compareSpans);
    assert.deepEqual(sorted, [span(0, 9), span(0, 2), span(3, 9), span(3, 4)]);
  });

  it('are found by start as a walk through the list finds them', () => {
    fc.assert(
      fc.property(fc.array(spans), fc.nat(60), (list, offset) => {
        const ordered = [...list].sort(compareSpans);
        const walked = ordered.findIndex(({ start }) => start >= offset);
        assert.equal(firstStartingAt(ordered, offset), walked < 0 ? ordered.length : walked);
      }),
    );
  });
});
