/** How texts are set: whatever stands in the settings, nothing but names and sizes gets to the page. */
import { strict as assert } from 'node:assert';
import { boundedSize, familiesIn, isPageLook } from '../../../src/shared/pageLook.ts';

describe('familiesIn', () => {
  it('takes names of fonts as people write them', () => {
    assert.deepEqual(familiesIn(`Georgia, "Iowan Old Style",'PT Serif' , 思源宋体, system-ui, Source Sans 3`), [
      'Georgia',
      'Iowan Old Style',
      'PT Serif',
      '思源宋体',
      'system-ui',
      'Source Sans 3',
    ]);
    assert.deepEqual(familiesIn(''), []);
  });

  it('leaves out whatever means something in a style sheet', () => {
    const hostile = 'a;b, url(https://example.org/x), "a\\", }body{display:none, var(--x), <b>, \'a" x, --x, /* x';
    assert.deepEqual(familiesIn(hostile), []);
    assert.equal(familiesIn('a,'.repeat(100_000)).length, 10);
    assert.deepEqual(familiesIn('x'.repeat(1_000_000)), []);
  });
});

describe('boundedSize', () => {
  it('is undefined for 0 and what is no number, and else within its bounds', () => {
    assert.deepEqual(
      [0, -3, NaN, Infinity, '12', null].map((value) => boundedSize(value, 'size')),
      [undefined, undefined, undefined, undefined, undefined, undefined],
    );
    assert.deepEqual(
      [0.1, 17.5, 1e9].map((value) => boundedSize(value, 'size')),
      [6, 17.5, 72],
    );
  });
});

describe('isPageLook', () => {
  it('takes a face, with names and sizes that are within their bounds', () => {
    const good = [{ face: 'serif' }, { face: 'editor', families: ['Georgia'], size: 20, lineHeight: 1.5, width: 80 }];
    const bad = [{}, { face: 'x' }, { face: 'sans', size: 0 }, { face: 'sans', size: '20px' }, { face: 'sans', families: ['a;b'] }, { face: 'sans', families: 'a' }, { face: 'sans', width: 1e9 }, null]; // prettier-ignore
    good.forEach((value) => assert.equal(isPageLook(value), true, JSON.stringify(value)));
    bad.forEach((value) => assert.equal(isPageLook(value), false, JSON.stringify(value)));
  });
});
