/** What comes over the channel of the page of a person is taken only in the shape that is meant. */
import { isCount } from '../../../src/shared/checks.ts';
import {
  isListChoice,
  isListedPlace,
  isListStep,
  isOtherChosen,
  isPersonContent,
  isPersonState,
  isPlacesWanted,
  isPlaceToOpen,
} from '../../../src/shared/personChecks.ts';
import { takes } from '../../support/takes.ts';

describe('checks of what the page of a person and the extension tell each other', () => {
  it('takes numbers of chunks and people', () => {
    takes(isCount, [0, 7], [Number.NaN, Infinity, '1']);
  });

  it('takes the state of a page', () => {
    const state = { version: 1, key: 'k', name: 'n' };
    takes(
      isPersonState,
      [state, { ...state, place: { uri: 'a', index: 0 } }, { ...state, place: { uri: 'a', index: 0, start: 4 } }],
      [
        { ...state, version: 2 },
        { ...state, key: 1 },
        { ...state, name: 'x'.repeat(20_000) },
        { ...state, place: { uri: 'a' } },
        { ...state, place: 1 },
      ],
    );
  });

  it('takes places by number alone', () => {
    takes(isPlacesWanted, [{ source: 0, first: 100 }], [{ source: 'file:///etc/passwd', first: 0 }, { source: 0 }]);
    takes(
      isListedPlace,
      [
        { source: 0, index: 1 },
        { source: 0, index: 1, start: 2 },
      ],
      [
        { source: 0, index: -1 },
        { source: 0, index: 1, start: 'a' },
      ],
    );
    takes(
      isPlaceToOpen,
      [
        { source: 0, index: 1, start: 2, way: 'open' },
        { source: 0, way: 'follow' },
        { source: 0, way: 'beside' },
      ],
      [{ source: 0, index: 1, way: 'run' }, { source: 0 }, { source: 0, index: 1.5, way: 'open' }],
    );
  });

  it('takes choices, steps and people', () => {
    takes(
      isListChoice,
      [
        { order: 'date', shows: 'all' },
        { order: 'source', shows: 'quotes' },
      ],
      [{ order: 'name', shows: 'all' }, { order: 'date' }],
    );
    takes(
      isListStep,
      [
        { kind: 'quotes', direction: 1 },
        { kind: 'mentions', direction: -1 },
      ],
      [
        { kind: 'quotes', direction: 2 },
        { kind: 'all', direction: 1 },
      ],
    );
    takes(
      isOtherChosen,
      [
        { person: 3, act: 'show' },
        { person: 0, act: 'merge' },
      ],
      [
        { person: 3, act: 'delete' },
        { person: 'k', act: 'show' },
      ],
    );
  });

  it('takes what is to be shown', () => {
    takes(
      isPersonContent,
      [
        { kind: 'nobody', nearest: [] },
        { kind: 'person', first: {} },
      ],
      [{ kind: 'person' }, { kind: 'article', first: {} }],
    );
  });
});
