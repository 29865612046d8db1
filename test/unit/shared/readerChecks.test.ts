/** What comes over the channel is taken only in the shape that is meant. */
import { strict as assert } from 'node:assert';
import { isSpan } from '../../../src/shared/checks.ts';
import {
  isChangedView,
  isChosenPerson,
  isPageJump,
  isPagePreview,
  isPassageReference,
  isPressedButton,
  isReaderState,
  isSnapshot,
} from '../../../src/shared/readerChecks.ts';

/** The check takes the first list and refuses the second. */
function takes(check: (value: unknown) => boolean, good: readonly unknown[], bad: readonly unknown[]): void {
  good.forEach((value) => assert.equal(check(value), true, JSON.stringify(value)));
  [...bad, undefined, null, 1, 'text', [], {}].forEach((value) => assert.equal(check(value), false, JSON.stringify(value)));
}

const SPAN = { start: 1, end: 4 };
const ANCHOR = { offset: 7, below: -3.25 };

describe('checks of what page and extension tell each other', () => {
  it('takes a span that begins before it ends', () => {
    takes(isSpan, [SPAN, { start: 0, end: 0 }], [{ start: 4, end: 1 }, { start: -1, end: 1 }, { start: 0.5, end: 1 }, { start: 0 }]); // prettier-ignore
  });

  it('takes a state of this version', () => {
    const state = { version: 1, uri: 'file:///a.txt' };
    takes(
      isReaderState,
      [state, { ...state, place: SPAN, person: 2, anchor: ANCHOR, readTo: 7 }],
      [
        { ...state, version: 2 },
        { version: 1 },
        { ...state, uri: 'x'.repeat(20_000) },
        { ...state, place: { start: 3, end: 1 } },
        { ...state, person: -1 },
        { ...state, readTo: 0.5 },
        { ...state, anchor: { offset: 0, below: Infinity } },
      ],
    );
  });

  it('takes references to passages, and buttons that there are', () => {
    const reference = { version: 3, passage: 0 };
    takes(isPassageReference, [reference], [{ version: 3 }, { version: 3, passage: '0' }]);
    takes(
      isPressedButton,
      [{ action: 'copyQuote', passage: reference }, { action: 'goToPerson' }],
      [{ action: 'toString' }, { action: 'run' }],
    );
    takes(isChosenPerson, [{ version: 1 }, { version: 1, person: 0 }], [{ version: 1, person: 0.5 }, { person: 0 }]);
  });

  it('takes views, jumps, previews and snapshots', () => {
    takes(isChangedView, [{ version: 1 }, { version: 1, anchor: ANCHOR }], [{ version: 1, anchor: { offset: 1 } }]);
    takes(isPageJump, [{ version: 1, span: SPAN, statement: [{ text: 'Quote' }] }], [{ version: 1, span: SPAN, statement: [{}] }]);
    takes(isPagePreview, [{ version: 1 }, { version: 1, span: SPAN }], [{ version: 1, span: {} }]);
    const snapshot = { version: 1, scroll: 12.5, statement: [], hasFocus: true };
    takes(
      isSnapshot,
      [snapshot, { ...snapshot, place: SPAN }],
      [
        { ...snapshot, scroll: NaN },
        { ...snapshot, hasFocus: 1 },
      ],
    );
  });
});
