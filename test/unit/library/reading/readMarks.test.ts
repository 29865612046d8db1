/** What is read stays so: in the file, beside another window, and where a file cannot be written for a while. */
import { strict as assert } from 'node:assert';
import { type MarkFile, ReadMarks } from '../../../../src/library/reading/readMarks.ts';
import { eventually } from '../../../support/eventually.ts';

/** A file in memory, which several may open. */
class MemoryFile implements MarkFile {
  content: Uint8Array | undefined;
  problem: string | undefined;
  writes = 0;
  readonly told: string[] = [];

  read(): Promise<Uint8Array | undefined> {
    return this.#answer(() => this.content);
  }

  write(content: Uint8Array): Promise<void> {
    return this.#answer(() => {
      this.content = content;
      this.writes++;
    });
  }

  failed(reason: string): void {
    this.told.push(reason);
  }

  #answer<T>(act: () => T): Promise<T> {
    return this.problem === undefined ? Promise.resolve(act()) : Promise.reject(new Error(this.problem));
  }
}

const A = 'file:///sources/a.txt';
const B = 'file:///sources/b.txt';
const C = 'file:///other/a.txt';

describe('ReadMarks', () => {
  it('keeps what was read, and how long it was', async () => {
    const file = new MemoryFile();
    const marks = await ReadMarks.open(file);
    const told: string[][] = [];
    marks.onDidChange((uris) => told.push([...uris]));
    marks.set(new Map([[A, 100], [B, 0]])); // prettier-ignore
    marks.set(new Map([[B, undefined]]));
    assert.deepEqual([marks.lengthRead(A), marks.lengthRead(B), marks.lengthRead(C)], [100, undefined, undefined]);
    assert.deepEqual(told, [[A, B], [B]]);
    await marks.flush();
    assert.equal(file.writes, 1, 'once for all of them');
    const again = await ReadMarks.open(file);
    assert.deepEqual([again.lengthRead(A), again.lengthRead(B)], [100, undefined]);
  });

  it('writes by itself soon after, and on closing', async () => {
    const file = new MemoryFile();
    const marks = await ReadMarks.open(file);
    marks.set(new Map([[A, 1]]));
    await eventually(() => assert.equal(file.writes, 1));
    marks.set(new Map([[B, 1]]));
    marks.dispose();
    await eventually(() => assert.equal(file.writes, 2));
  });

  it('leaves what another window has marked', async () => {
    const file = new MemoryFile();
    const [one, other] = [await ReadMarks.open(file), await ReadMarks.open(file)];
    one.set(new Map([[A, 10]]));
    await one.flush();
    other.set(new Map([[B, 20]]));
    await other.flush();
    assert.deepEqual([other.lengthRead(A), other.lengthRead(B)], [10, 20]);
    one.set(new Map([[A, undefined]]));
    await one.flush();
    const again = await ReadMarks.open(file);
    assert.deepEqual([again.lengthRead(A), again.lengthRead(B)], [undefined, 20]);
  });

  it('goes with what is renamed', async () => {
    const marks = await ReadMarks.open(new MemoryFile());
    marks.set(new Map([[A, 10]]));
    marks.move(new Map([[A, C], [B, A]])); // prettier-ignore
    assert.deepEqual([marks.lengthRead(A), marks.lengthRead(C)], [undefined, 10]);
    await marks.flush();
  });

  it('writes nothing over a file that it cannot read, and loses nothing by that', async () => {
    const file = new MemoryFile();
    const before = await ReadMarks.open(file);
    before.set(new Map([[A, 10]]));
    await before.flush();
    file.problem = 'locked';
    const marks = await ReadMarks.open(file);
    assert.equal(marks.lengthRead(A), undefined);
    marks.set(new Map([[B, 20]]));
    await marks.flush();
    assert.deepEqual(file.told, ['Error: locked', 'Error: locked']);
    file.problem = undefined;
    marks.set(new Map([[C, 30]]));
    await marks.flush();
    const again = await ReadMarks.open(file);
    assert.deepEqual([again.lengthRead(A), again.lengthRead(B), again.lengthRead(C)], [10, 20, 30]);
  });

  it('begins anew where the file is damaged, and tells', async () => {
    const file = new MemoryFile();
    file.content = new TextEncoder().encode('not ours');
    const marks = await ReadMarks.open(file);
    assert.equal(marks.lengthRead(A), undefined);
    assert.deepEqual(file.told, ['The file is damaged.']);
    marks.set(new Map([[A, 10]]));
    await marks.flush();
    assert.equal((await ReadMarks.open(file)).lengthRead(A), 10);
  });
});
