/** In which lines passages stand that the index knows by their offsets. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import type { LineRange } from '../../../src/core/lineMap.ts';
import type { PassagePlace } from '../../../src/library/sourceQueries.ts';
import { isPackedLines, packOrders } from '../../../src/library/workerProtocol.ts';
import { indexed, type IndexSetup, setUpIndex, tearDownIndex } from '../../support/indexSetup.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

const MIXED = 'Mixed\r\n\r\n\r😀 “We left\nearly.”\n';
const PLAIN = 'Plain\n\n“We stayed.”\n';

async function setUp(texts: Readonly<Record<string, string>>): Promise<IndexSetup> {
  const files = new MemoryFiles();
  const sources = Object.keys(texts).map((uri, order) => ({ uri, order }));
  Object.entries(texts).forEach(([uri, text]) => files.write(uri, text));
  const setup = setUpIndex({ files });
  setup.indexer.setSources(sources);
  await indexed(setup);
  return setup;
}

function placeOf(uri: string, text: string, words: string): PassagePlace {
  const start = text.indexOf(words);
  return { uri, start, end: start + words.length };
}

function shown(lines: readonly (LineRange | undefined)[]): readonly (string | undefined)[] {
  const at = ({ line, character }: LineRange['start']): string => `${String(line)},${String(character)}`;
  return lines.map((one) => one && `${at(one.start)}-${at(one.end)}`);
}

describe('the lines of passages', () => {
  afterEach(tearDownIndex);

  it('are told in the order of the places, whatever ends a line and whichever sources come first', async () => {
    const { queries } = await setUp({ 'a.txt': MIXED, 'b.md': PLAIN });
    const places = [
      placeOf('b.md', PLAIN, '“We stayed.”'),
      placeOf('a.txt', MIXED, '“We left\nearly.”'),
      placeOf('b.md', PLAIN, 'Plain'),
      placeOf('a.txt', MIXED, 'Mixed'),
    ];
    assert.deepEqual(shown(await queries.linesOf(places)), ['2,0-2,12', '3,3-4,7', '0,0-0,5', '0,0-0,5']);
  });

  it('are not known of a source that has changed since it was read, is none, or whose text is taken out of it', async () => {
    const { queries, files } = await setUp({ 'a.txt': MIXED, 'b.md': PLAIN, 'c.html': `<p>${PLAIN}</p>` });
    files.write('a.txt', ` ${MIXED}`);
    files.write('gone.txt', PLAIN);
    const places = ['a.txt', 'b.md', 'c.html', 'gone.txt'].map((uri) => ({ uri, start: 0, end: 5 }));
    assert.deepEqual(shown(await queries.linesOf(places)), [undefined, '0,0-0,5', undefined, undefined]);
    assert.deepEqual(await queries.linesOf([]), []);
  });

  it('are asked of a thread in a form that it checks', () => {
    const files = packOrders([{ uri: 'a.txt' }], 10);
    const spans = [{ start: 0, end: 5 }];
    assert.ok(isPackedLines({ files, questions: [{ hash: 'x', spans }] }));
    assert.equal(isPackedLines({ files, questions: [{ hash: 'x', spans: [{ start: 'x' }] }] }), false);
    assert.equal(isPackedLines({ files, questions: [{ spans }] }), false);
    assert.equal(isPackedLines({ files: 'a.txt', questions: [] }), false);
  });
});
