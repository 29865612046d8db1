// A file of corrections on the disk: two windows write it, a person edits it by hand, a window dies.
import { strict as assert } from 'node:assert';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Correction } from '../../../../src/library/corrections/correction.ts';
import type { CorrectionsDocument } from '../../../../src/library/corrections/correctionEntries.ts';
import { entryOfCorrection } from '../../../../src/library/corrections/correctionsDocument.ts';
import { BrokenCorrectionsError, CorrectionsFile } from '../../../../src/library/corrections/correctionsFile.ts';
import { localDisk } from '../../../../src/library/corrections/localDisk.ts';
import { moment } from '../../../support/correcting.ts';

let folder: string;
let file: string;
const opened: CorrectionsFile[] = [];

function open(): CorrectionsFile {
  const made = new CorrectionsFile(localDisk(file));
  opened.push(made);
  return made;
}

function adding(id: string): (document: CorrectionsDocument) => CorrectionsDocument {
  const correction: Correction = { kind: 'rename', id, made: moment(1), people: [{ source: 'a.txt', name: 'Ada' }], name: 'Eve' };
  return ({ head, entries }) => ({ head, entries: [...entries, entryOfCorrection(correction)] });
}

function without(id: string): (document: CorrectionsDocument) => CorrectionsDocument {
  return ({ head, entries }) => ({ head, entries: entries.filter((entry) => entry.id !== id) });
}

const idsOf = ({ document }: CorrectionsFile): readonly string[] => document.entries.map(({ id }) => id).sort();

describe('a file of corrections on the disk', () => {
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-corrections-'));
    file = path.join(folder, '.verbatim', 'corrections.json');
  });

  afterEach(() => {
    opened.splice(0).forEach((one) => one.dispose());
    rmSync(folder, { recursive: true, force: true });
  });

  it('is made with the first correction, and nothing is left beside it', async () => {
    const one = open();
    await one.reload();
    assert.deepEqual(idsOf(one), []);
    assert.deepEqual(readdirSync(folder), []);
    await one.change(adding('a'));
    assert.deepEqual(readdirSync(path.dirname(file)), ['corrections.json']);
    assert.deepEqual(idsOf(one), ['a']);
  });

  it('is as it was before when what was added is taken back', async () => {
    const one = open();
    await one.change(adding('a'));
    const before = readFileSync(file, 'utf8');
    await one.change(adding('b'));
    await one.change(without('b'));
    assert.equal(readFileSync(file, 'utf8'), before);
  });

  it('loses nothing of two windows that write at once', async () => {
    const [one, other] = [open(), open()];
    const numbers = Array.from({ length: 20 }, (_, index) => String(index).padStart(2, '0'));
    await Promise.all(numbers.flatMap((n) => [one.change(adding(`one ${n}`)), other.change(adding(`other ${n}`))]));
    await Promise.all([one.reload(), other.reload()]);
    assert.equal(idsOf(one).length, 40);
    assert.deepEqual(idsOf(other), idsOf(one));
  });

  it('keeps what another window has taken out since it was read', async () => {
    const [one, other] = [open(), open()];
    await one.change(adding('a'));
    await other.reload();
    await other.change(without('a'));
    await one.change(adding('b'));
    assert.deepEqual(idsOf(one), ['b']);
  });

  it('is not written while it cannot be read, and what it said before counts until it can', async () => {
    const one = open();
    await one.change(adding('a'));
    const broken = readFileSync(file, 'utf8').replace('"version": 1,', '"version": 1');
    writeFileSync(file, broken);
    await assert.rejects(one.change(adding('b')), (error) => error instanceof BrokenCorrectionsError && error.problem.line === 2);
    await one.reload();
    assert.equal(readFileSync(file, 'utf8'), broken);
    assert.deepEqual(idsOf(one), ['a']);
    assert.deepEqual(
      one.problems.map(({ line, character }) => [line, character]),
      [[2, 2]],
    );
    writeFileSync(file, broken.replace('"version": 1', '"version": 1,'));
    await one.change(adding('b'));
    assert.deepEqual(idsOf(one), ['a', 'b']);
    assert.deepEqual(one.problems, []);
  });

  it('tells when it says something else, and only then', async () => {
    const one = open();
    let told = 0;
    one.onDidChange(() => told++);
    await one.change(adding('a'));
    await one.reload();
    assert.equal(told, 1);
  });

  it('is written though a window died while it wrote', async () => {
    const lock = path.join(folder, '.verbatim', '.corrections.lock');
    mkdirSync(lock, { recursive: true });
    utimesSync(lock, new Date(Date.now() - 60_000), new Date(Date.now() - 60_000));
    const one = open();
    await one.change(adding('a'));
    assert.deepEqual(readdirSync(path.dirname(file)), ['corrections.json']);
  });

  it('that is a link leads where it led', async () => {
    const target = path.join(folder, 'shared.json');
    writeFileSync(target, '');
    mkdirSync(path.dirname(file));
    symlinkSync(target, file);
    await open().change(adding('a'));
    assert.match(readFileSync(target, 'utf8'), /"id": "a"/);
  });
});
