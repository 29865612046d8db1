// Where a correction's place is found again, and where it is not.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { AnchoredText } from '../../../../src/library/corrections/anchor.ts';
import { anyText } from '../../../support/anyText.ts';

const BEFORE = 'The bridge is old. “It will hold,” said Ada Hollis. Quill left. Later Quill came back.';

/** The place of `words` anchored in one text and found in another; undefined when it is lost. */
function moved(words: string, after: string, before = BEFORE): string | undefined {
  const start = before.indexOf(words);
  const found = new AnchoredText(after).find(new AnchoredText(before).anchorAt({ start, end: start + words.length }));
  return found === undefined
    ? undefined
    : `${after.slice(Math.max(0, found.start - 6), found.start)}[${after.slice(found.start, found.end)}]`;
}

describe('an anchor', () => {
  it('is found where it was in the same text, though the words stand there twice', () => {
    assert.equal(moved('Quill', BEFORE), 'llis. [Quill]');
  });

  it('moves with its words when text is put before them', () => {
    assert.equal(moved('“It will hold,”', `A title\n${BEFORE}`), ' old. [“It will hold,”]');
  });

  it('is told from other places of its words by what stands around it', () => {
    assert.equal(moved('Quill', `${BEFORE} And Quill slept.`), 'llis. [Quill]');
  });

  it('is found by its words alone when what stood around them is gone', () => {
    assert.equal(moved('Ada Hollis', 'Nobody knows Ada Hollis.'), 'knows [Ada Hollis]');
  });

  it('is lost when its words are gone, and when several places have them', () => {
    assert.equal(moved('“It will hold,”', BEFORE.replace('hold', 'fall')), undefined);
    assert.equal(moved('Quill', 'Quill sat. Quill stood.'), undefined);
    assert.equal(moved('Quill', `${BEFORE} ${BEFORE}`), undefined);
  });

  it('is the same whatever the line breaks are', () => {
    const before = 'One\nTwo “three\nfour” five\nsix';
    assert.equal(
      moved('“three\nfour”', before.replaceAll('\n', '\r\n'), before),
      '\nTwo [“three\r\nfour”]'.replace('\nTwo', '\r\nTwo').slice(-22).replace(/^.*\[/s, '\r\nTwo ['),
    );
    const text = new AnchoredText('a\r\nb\r\nc');
    assert.equal(text.contentHash, new AnchoredText('a\nb\nc').contentHash);
    assert.deepEqual(text.find(text.anchorAt({ start: 3, end: 7 })), { start: 3, end: 7 });
  });

  it('of any place of any text is found at this place again', () => {
    const places = anyText.chain((text) => fc.tuple(fc.constant(text), fc.nat({ max: text.length }), fc.nat({ max: text.length })));
    fc.assert(
      fc.property(places, ([text, a, b]) => {
        const place = { start: Math.min(a, b), end: Math.max(a, b) };
        const inBreak = (at: number): boolean => text.startsWith('\r\n', at - 1);
        fc.pre(place.start < place.end && !inBreak(place.start) && !inBreak(place.end));
        const anchored = new AnchoredText(text);
        assert.deepEqual(anchored.find(anchored.anchorAt(place)), place);
      }),
    );
  });
});
