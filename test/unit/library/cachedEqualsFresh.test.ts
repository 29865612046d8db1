/** Whatever happens to files, buffers and the list of sources: in the end the library knows what a new one would. */
import fc from 'fast-check';
import { strict as assert } from 'node:assert';
import type { Library, SourceEntry } from '../../../src/library/library.ts';
import type { MemoryFiles } from '../../support/memoryFiles.ts';
import { setUp, settled, tearDown } from '../../support/librarySetup.ts';

const NAMES = ['a.txt', 'b.txt', 'c.md'] as const;
const TEXTS = ['Council delays vote\n<Anna> said: “No.”', '# The bridge\n\n<Mara>: “It **fell**.”', '', '\0\0\0', 'Nothing.'] as const;

/** Something that happens to a file, as the editor tells the library of it. */
type Step =
  | { readonly kind: 'write' | 'edit'; readonly name: string; readonly text: string }
  | { readonly kind: 'delete' | 'close' | 'open' | 'list' | 'unlist'; readonly name: string }
  | { readonly kind: 'pause' | 'stop' | 'resume' };

const entriesOf = (listed: ReadonlySet<string>): readonly SourceEntry[] =>
  [...listed].map((uri) => ({ uri, order: NAMES.findIndex((one) => one === uri) }));

const name = fc.constantFrom(...NAMES);
const steps: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.oneof(
    fc.record({ kind: fc.constantFrom('write', 'edit'), name, text: fc.constantFrom(...TEXTS) }),
    fc.record({ kind: fc.constantFrom('delete', 'close', 'open', 'list', 'unlist'), name }),
    fc.record({ kind: fc.constantFrom('pause', 'stop', 'resume') }),
  ),
  { maxLength: 25 },
);

async function play(step: Step, files: MemoryFiles, library: Library, listed: Set<string>): Promise<void> {
  switch (step.kind) {
    case 'write':
      files.write(step.name, step.text);
      library.refresh(step.name);
      break;
    case 'edit':
      files.edit(step.name, step.text);
      library.refresh(step.name);
      break;
    case 'close':
      files.edit(step.name, undefined);
      library.refresh(step.name);
      break;
    case 'delete':
      files.delete(step.name);
      library.refresh(step.name);
      break;
    case 'list':
      listed.add(step.name);
      library.setSources(entriesOf(listed));
      break;
    case 'unlist':
      listed.delete(step.name);
      library.removeSources([step.name]);
      break;
    case 'open':
      // Whether it can be opened or not is told below.
      void library.open(step.name).catch(() => undefined);
      break;
    case 'pause':
      await new Promise((resolve) => setImmediate(resolve));
      break;
    default:
      library[step.kind]();
  }
}

afterEach(tearDown);

describe('a library after many changes', () => {
  it('knows of each source what a new one finds', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (all) => {
        const { library, files } = setUp();
        const listed = new Set<string>();
        for (const step of all) {
          await play(step, files, library, listed);
        }
        library.resume();
        await settled(library);
        const fresh = setUp(undefined, files);
        fresh.library.setSources(entriesOf(listed));
        await settled(fresh.library);
        const everybody = (of: Library): Promise<unknown> => of.queries.people({ order: 'mention' }, { offset: 0, limit: 99 });
        assert.deepEqual(await everybody(library), await everybody(fresh.library));
        for (const uri of NAMES) {
          assert.deepEqual(await library.queries.digest(uri), await fresh.library.queries.digest(uri));
          assert.deepEqual(library.state(uri), fresh.library.state(uri), uri);
          const [one, other] = await Promise.allSettled([library.open(uri), fresh.library.open(uri)]);
          assert.equal(one.status, other.status);
          if (one.status === 'fulfilled' && other.status === 'fulfilled') {
            assert.deepEqual(one.value.article, other.value.article);
          }
        }
        tearDown();
      }),
      { numRuns: 200 },
    );
  });
});
