/** How far sources are read, by what comes from the reader's page and from commands. */
import { strict as assert } from 'node:assert';
import type * as vscode from 'vscode';
import { ReadMarks } from '../../../../src/library/reading/readMarks.ts';
import { Reading } from '../../../../src/vscode/reading/reading.ts';
import type { Renamed } from '../../../../src/vscode/workspace/renamed.ts';
import type { SourceStore } from '../../../../src/vscode/workspace/sourceStore.ts';

const A = 'file:///sources/a.txt';
const B = 'file:///sources/deep/b.txt';
const SOURCE = { uri: A, length: 1000, end: 990 };
const ANCHOR = { offset: 400, below: -3 };

/** The workspace's state, in memory. */
function mementoOf(values: Map<string, unknown>): vscode.Memento {
  return {
    keys: () => [...values.keys()],
    get: (key: string) => JSON.parse(JSON.stringify(values.get(key) ?? null)) as never,
    update: (key: string, value: unknown) => {
      values.set(key, value);
      return Promise.resolve();
    },
  };
}

const uriOf = (address: string): vscode.Uri => ({ toString: () => address }) as vscode.Uri;
const renamed = (before: string, after: string): Renamed => ({ oldUri: uriOf(before), newUri: uriOf(after) });

interface World {
  readonly values?: Map<string, unknown>;
  /** The addresses below folders. */
  readonly folders?: Readonly<Record<string, readonly string[]>>;
}

async function readingIn({ values = new Map(), folders = {} }: World = {}): Promise<Reading> {
  const marks = await ReadMarks.open({ read: () => Promise.resolve(undefined), write: () => Promise.resolve(), failed: assert.fail });
  const store = {
    ready: () => Promise.resolve(),
    folder: (uri: vscode.Uri) => {
      const keys = folders[uri.toString()];
      return keys === undefined ? undefined : { all: () => keys.map((key) => ({ key })).values() };
    },
  };
  return new Reading(marks, mementoOf(values), store as unknown as SourceStore);
}

describe('Reading', () => {
  it('knows a source as begun, then as read, then as changed when it is longer', async () => {
    const reading = await readingIn();
    const told: string[] = [];
    reading.onDidChange((uris) => told.push([...uris].join()));
    assert.deepEqual(reading.state(A, 1000), { kind: 'unread' });
    reading.looked(SOURCE, { anchor: ANCHOR });
    assert.deepEqual(reading.state(A, 1000), { kind: 'unread' }, 'scrolling about is not reading');
    reading.looked(SOURCE, { anchor: ANCHOR, readTo: 600 });
    assert.deepEqual(reading.state(A, 1000), { kind: 'started', share: 0.6 });
    assert.deepEqual(reading.state(A, 1001), { kind: 'unread' }, 'of another text nobody knows');
    reading.looked(SOURCE, { readTo: 990 });
    assert.deepEqual(reading.state(A, 1000), { kind: 'read' });
    assert.deepEqual(reading.state(A, undefined), { kind: 'read' });
    assert.deepEqual(reading.state(A, 1001), { kind: 'changed' });
    assert.deepEqual(told, [A, A]);
    reading.looked({ uri: A, length: 1001, end: 991 }, { readTo: 991 });
    assert.deepEqual(reading.state(A, 1001), { kind: 'read' });
    reading.dispose();
  });

  it('opens where one stopped, and at the start what is read', async () => {
    const values = new Map<string, unknown>();
    const reading = await readingIn({ values });
    assert.deepEqual(reading.open(A), {});
    reading.looked(SOURCE, { anchor: ANCHOR, readTo: 600 });
    assert.deepEqual(reading.open(A), { anchor: ANCHOR });
    assert.equal(reading.readTo(A, 1000), 600);
    assert.equal(reading.readTo(A, 999), undefined);
    reading.dispose();
    const later = await readingIn({ values });
    assert.deepEqual(later.open(A), { anchor: ANCHOR }, 'it is kept');
    later.mark(new Map([[A, 1000]]));
    assert.deepEqual(later.open(A), {});
    later.dispose();
  });

  it('takes no place out of a state that has another shape', async () => {
    const values = new Map<string, unknown>([['verbatim.readers.places', [[A, -1, 0, 5, 9], [B, 3, 0, 5, 9], 'x', null, {}]]]);
    const reading = await readingIn({ values });
    assert.deepEqual(reading.open(A), {});
    assert.deepEqual(reading.open(B), { anchor: { offset: 3, below: 0 } });
    reading.dispose();
  });

  it('keeps the places of the last 300 sources', async () => {
    const reading = await readingIn();
    for (let index = 0; index < 310; index++) {
      reading.looked({ ...SOURCE, uri: `file:///${String(index)}` }, { anchor: ANCHOR });
    }
    assert.deepEqual(reading.open('file:///9'), {});
    assert.deepEqual(reading.open('file:///10'), { anchor: ANCHOR });
    reading.dispose();
  });

  it('leaves unread what was marked so by hand, until it is opened anew and read', async () => {
    const reading = await readingIn();
    reading.looked(SOURCE, { readTo: 990 });
    reading.unmark([A]);
    assert.deepEqual(reading.state(A, 1000), { kind: 'unread' });
    reading.looked(SOURCE, { anchor: ANCHOR, readTo: 990 });
    assert.deepEqual(reading.state(A, 1000), { kind: 'unread' }, 'the page has not forgotten');
    reading.open(A);
    reading.looked(SOURCE, { readTo: 500 });
    assert.deepEqual(reading.state(A, 1000), { kind: 'started', share: 0.5 });
    reading.looked(SOURCE, { readTo: 990 });
    assert.deepEqual(reading.state(A, 1000), { kind: 'read' });
    reading.dispose();
  });

  it('follows files and folders that are renamed, whether it is known yet what lies in them', async () => {
    const after = 'file:///archive/deep/b.txt';
    for (const folders of [{ 'file:///sources': [A, B] }, { 'file:///archive': ['file:///archive/a.txt', after] }]) {
      const reading = await readingIn({ folders });
      reading.mark(new Map([[B, 700]]));
      reading.looked(SOURCE, { anchor: ANCHOR, readTo: 500 });
      await reading.follow(renamed('file:///sources', 'file:///archive'));
      assert.deepEqual(reading.state(after, 700), { kind: 'read' });
      assert.deepEqual(reading.state(B, 700), { kind: 'unread' });
      assert.deepEqual(reading.state('file:///archive/a.txt', 1000), { kind: 'started', share: 0.5 });
      await reading.follow(renamed(after, 'file:///archive/c.txt'));
      assert.deepEqual(reading.state('file:///archive/c.txt', 700), { kind: 'read' });
      reading.dispose();
    }
  });
});
