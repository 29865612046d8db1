/** What comes over the channel of the page of an overview is taken only in the shape that is meant. */
import { isChosenMark, isOverviewContent, isOverviewPlace, isOverviewState, isSavedForm } from '../../../src/shared/overviewChecks.ts';

const PLACE = { tables: ['time'], top: 12.5, stops: { people: 'a' } };
import { takes } from '../../support/takes.ts';

describe('checks of what the page of an overview and the extension tell each other', () => {
  it('takes how it is looked at, each chart once', () => {
    takes(
      isOverviewPlace,
      [PLACE, { tables: [], top: 0, stops: {} }],
      [
        { ...PLACE, tables: ['time', 'time', 'time', 'time', 'time'] },
        { ...PLACE, tables: ['other'] },
        { ...PLACE, top: Number.NaN },
        { ...PLACE, stops: { other: 'a' } },
        { ...PLACE, stops: { people: 1 } },
        { ...PLACE, stops: { people: 'x'.repeat(20_000) } },
      ],
    );
  });

  it('takes the state of a page', () => {
    const state = { version: 1, place: PLACE };
    takes(
      isOverviewState,
      [state, { ...state, within: 'file:///a' }, { ...state, person: { key: 'k', name: 'n' } }],
      [
        { ...state, version: 2 },
        { ...state, within: 1 },
        { ...state, person: { key: 'k' } },
        { ...state, place: undefined },
      ],
    );
  });

  it('takes marks by what they were told as, and ways to save by name', () => {
    takes(isChosenMark, [{ chart: 'people', id: 'a' }], [{ chart: 'other', id: 'a' }, { chart: 'people' }, { chart: 'people', id: 1 }]);
    takes(isSavedForm, ['svg', 'csv'], ['exe', 1]);
  });

  it('takes what is to be shown', () => {
    takes(isOverviewContent, [{ kind: 'nothing' }, { kind: 'overview', charts: [] }], [{ kind: 'overview' }, { kind: 'other' }]);
  });
});
