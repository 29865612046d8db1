// The library with what persons have corrected: in what is opened, in what is listed, and when files or corrections change.
import { strict as assert } from 'node:assert';
import { FileAnalyzer } from '../../../src/library/fileAnalyzer.ts';
import type { Library } from '../../../src/library/library.ts';
import { type Correction, sourcesOf } from '../../../src/library/corrections/correction.ts';
import type { SourceCorrections } from '../../../src/library/correctedSources.ts';
import { Emitter } from '../../../src/shared/lifecycle.ts';
import { moment } from '../../support/correcting.ts';
import { eventually } from '../../support/eventually.ts';
import { settled, setUp, tearDown } from '../../support/librarySetup.ts';
import { markAnalysis } from '../../support/markAnalysis.ts';
import { MemoryFiles } from '../../support/memoryFiles.ts';

class Corrections implements SourceCorrections {
  readonly #changed = new Emitter<ReadonlySet<string>>();
  readonly onDidChange = this.#changed.event;
  #all: ReadonlyMap<string, readonly Correction[]> = new Map();

  of(uri: string): readonly Correction[] | undefined {
    return this.#all.get(uri);
  }

  set(...corrections: readonly Correction[]): void {
    const before = this.#all;
    const uris = new Set(corrections.flatMap(sourcesOf));
    this.#all = new Map([...uris].map((path) => [path, corrections.filter((one) => sourcesOf(one).includes(path))]));
    this.#changed.fire(new Set([...before.keys(), ...uris]));
  }
}

const rename = (source: string, name: string, to: string): Correction => ({
  kind: 'rename',
  id: `${source} ${name}`,
  made: moment(1),
  people: [{ source, name }],
  name: to,
});

function start(): { readonly library: Library; readonly files: MemoryFiles; readonly corrections: Corrections } {
  const corrections = new Corrections();
  const files = new MemoryFiles();
  files.write('a', 'Here is <Anna>. “Yes.”');
  files.write('b', 'Here is <Bob>. “No.”');
  const { library } = setUp(() => new FileAnalyzer(markAnalysis), files, corrections);
  return { library, files, corrections };
}

/** Everybody in all sources. */
async function everybody(library: Library): Promise<readonly string[]> {
  const { items } = await library.queries.people({ order: 'mention' }, { offset: 0, limit: 10 });
  return items.map(({ name, quotes, sources }) => `${name} ${String(quotes)} ${String(sources)}`);
}

describe('corrections in the library', () => {
  afterEach(tearDown);

  it('are in what is opened and in what is asked about all sources, and go again', async () => {
    const { library, corrections } = start();
    library.setSources([
      { uri: 'a', order: 1 },
      { uri: 'b', order: 2 },
    ]);
    await settled(library);
    assert.deepEqual(await everybody(library), ['Anna 1 1', 'Bob 1 1']);
    const before = await library.open('a');
    corrections.set(rename('a', 'Anna', 'Eve'));
    assert.equal((await library.open('a')).digest.people[0]?.name, 'Eve');
    await eventually(async () => assert.deepEqual(await everybody(library), ['Eve 1 1', 'Bob 1 1']));
    corrections.set();
    await eventually(async () => assert.deepEqual(await everybody(library), ['Anna 1 1', 'Bob 1 1']));
    assert.equal(await library.open('a'), before);
  });

  it('make one person of two in two sources', async () => {
    const { library, corrections } = start();
    corrections.set({
      kind: 'merge',
      id: 'm',
      made: moment(1),
      people: [
        { source: 'a', name: 'Anna' },
        { source: 'b', name: 'Bob' },
      ],
      name: 'Anna',
    });
    library.setSources([
      { uri: 'a', order: 1 },
      { uri: 'b', order: 2 },
    ]);
    await eventually(async () => assert.deepEqual(await everybody(library), ['Anna 2 2']));
  });

  it('make two people of one name in two sources', async () => {
    const { library, files, corrections } = start();
    files.write('b', 'Here is <Anna>. “No.”');
    corrections.set({ kind: 'apart', id: 'x', made: moment(1), people: [{ source: 'b', name: 'Anna' }] });
    library.setSources([
      { uri: 'a', order: 1 },
      { uri: 'b', order: 2 },
    ]);
    await eventually(async () => assert.deepEqual(await everybody(library), ['Anna 1 1', 'Anna 1 1']));
  });

  it('follow a file that changes, an unsaved buffer, and the file again', async () => {
    const { library, files, corrections } = start();
    corrections.set(rename('a', 'Anna', 'Eve'));
    library.setSources([{ uri: 'a', order: 1 }]);
    await eventually(async () => assert.deepEqual(await everybody(library), ['Eve 1 1']));
    files.write('a', 'Here is <Anna>. “Yes.” “No.”');
    library.refresh('a');
    await eventually(async () => assert.deepEqual(await everybody(library), ['Eve 2 1']));
    files.edit('a', 'There is <Anna>.');
    library.refresh('a');
    await eventually(async () => assert.deepEqual(await everybody(library), ['Eve 0 1']));
    files.edit('a', undefined);
    library.refresh('a');
    await eventually(async () => assert.deepEqual(await everybody(library), ['Eve 2 1']));
  });

  it('that find no place any more are told of, and the source is as it was found', async () => {
    const { library, files, corrections } = start();
    corrections.set(rename('a', 'Anna', 'Eve'));
    files.write('a', 'Here is <Zoe>.');
    library.setSources([{ uri: 'a', order: 1 }]);
    await eventually(() => assert.deepEqual(library.lostCorrections.get('a'), [{ id: 'a Anna', words: 'Anna' }]));
    assert.deepEqual(await everybody(library), ['Zoe 0 1']);
  });

  it('leave a source that cannot be read as it is, with the reason', async () => {
    const { library, files, corrections } = start();
    corrections.set(rename('a', 'Anna', 'Eve'));
    library.setSources([{ uri: 'a', order: 1 }]);
    await eventually(async () => assert.deepEqual(await everybody(library), ['Eve 1 1']));
    files.delete('a');
    library.refresh('a');
    await eventually(() => assert.deepEqual(library.state('a'), { kind: 'failed', reason: { kind: 'missing' } }));
    await eventually(async () => assert.deepEqual(await everybody(library), []));
  });
});
