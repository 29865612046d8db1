/** How far a text is read: what was in the window for a while, from the start on. */
import { strict as assert } from 'node:assert';
import { mock } from 'node:test';
import { ReadUpTo, shareBefore } from '../../../src/webview/readUpTo.ts';

const TEXT = { start: 10, end: 5_010 };

describe('shareBefore', () => {
  it('is 0 while the window begins in the text, and 1 once its end is in the window', () => {
    assert.equal(shareBefore(TEXT, { start: 10, end: 1_010 }), 0);
    assert.equal(shareBefore(TEXT, { start: 2_010, end: 3_010 }), 0.5);
    assert.equal(shareBefore(TEXT, { start: 4_010, end: 5_000 }), 1);
    assert.equal(shareBefore({ start: 0, end: 0 }, { start: 0, end: 0 }), 1);
  });
});

describe('ReadUpTo', () => {
  let changes = 0;
  const begun = (offset = 0): ReadUpTo => new ReadUpTo(TEXT, offset, () => changes++);

  beforeEach(() => {
    changes = 0;
    mock.timers.enable({ apis: ['setTimeout'] });
  });

  afterEach(() => mock.timers.reset());

  it('takes for read what rests in the window for as long as it takes to skim it', () => {
    const read = begun();
    read.look({ start: 10, end: 1_010.5 });
    mock.timers.tick(1_900);
    assert.deepEqual([read.offset, changes], [10, 0]);
    mock.timers.tick(200);
    assert.deepEqual([read.offset, changes], [1_010, 1]);
    read.look({ start: 700, end: 1_100 });
    mock.timers.tick(1_000);
    assert.deepEqual([read.offset, changes], [1_100, 2], 'a little more is read in a second');
    read.look({ start: 1_000, end: 4_990 });
    mock.timers.tick(4_000);
    assert.deepEqual([read.offset, changes], [5_010, 3], 'and much in four: what is missing of the end is a matter of rounding');
  });

  it('takes for read nothing that is scrolled past, jumped to, or shown for a look', () => {
    const read = begun();
    for (let start = 10; start < 4_000; start += 200) {
      read.look({ start, end: start + 1_000 });
      mock.timers.tick(100);
    }
    mock.timers.tick(10_000);
    assert.equal(read.offset, 10, 'the window where the scrolling ended does not follow on what was read');
    read.look({ start: 10, end: 1_010 });
    read.look(undefined);
    mock.timers.tick(10_000);
    assert.equal(read.offset, 10);
    read.look({ start: 10, end: 1_010 });
    mock.timers.tick(2_500);
    assert.equal(read.offset, 1_010);
    read.look({ start: 1_200, end: 2_200 });
    mock.timers.tick(4_000);
    assert.equal(read.offset, 2_200, 'a line or two may be passed over');
  });

  it('goes on from where it was, and says no more once it is stopped', () => {
    const read = begun(3_000);
    assert.equal(read.offset, 3_000);
    read.look({ start: 10, end: 1_010 });
    mock.timers.tick(10_000);
    read.look({ start: 2_900, end: 3_900 });
    read.stop();
    mock.timers.tick(10_000);
    assert.deepEqual([read.offset, changes], [3_000, 0]);
    assert.equal(begun(9_999).offset, 5_010, 'no further than the text is long');
  });
});
