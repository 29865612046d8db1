/** A reader goes back and forward through the places that it was taken to. */
import { strict as assert } from 'node:assert';
import { ReaderHistory } from '../../../src/vscode/views/readerHistory.ts';

const place = (start: number): { start: number; end: number } => ({ start, end: start + 5 });

describe('the history of a reader', () => {
  it('goes back and forward through sources and places', () => {
    const history = new ReaderHistory();
    history.visitPlace('a', undefined);
    history.visitPlace('a', place(10));
    history.visitPlace('b', undefined);
    assert.deepEqual(history.go(-1), { uri: 'a', view: { place: place(10) } });
    assert.deepEqual(history.go(-1), { uri: 'a', view: {} });
    assert.equal(history.go(-1), undefined);
    assert.deepEqual(history.go(1), { uri: 'a', view: { place: place(10) } });
    assert.deepEqual(history.go(1), { uri: 'b', view: {} });
    assert.equal(history.go(1), undefined);
  });

  it('does not count a place twice where one is already', () => {
    const history = new ReaderHistory();
    history.visitPlace('a', place(10));
    history.visitPlace('a', place(10));
    history.visitPlace('a', undefined);
    assert.equal(history.go(-1), undefined);
  });

  it('comes back to a place as it was left', () => {
    const history = new ReaderHistory();
    history.visitPlace('a', undefined);
    history.remember({ uri: 'a', view: { person: 2, anchor: { offset: 40, below: -3 } } });
    history.remember({ uri: 'other', view: {} });
    history.visitPlace('b', undefined);
    assert.deepEqual(history.go(-1), { uri: 'a', view: { person: 2, anchor: { offset: 40, below: -3 } } });
  });

  it('forgets what was ahead when another place is gone to, and what is a hundred places back', () => {
    const history = new ReaderHistory();
    for (let index = 0; index < 150; index++) {
      history.visitPlace('a', place(index));
    }
    let steps = 0;
    while (history.go(-1) !== undefined) {
      steps++;
    }
    assert.equal(steps, 99);
    history.visitPlace('b', undefined);
    assert.equal(history.go(1), undefined);
  });
});
