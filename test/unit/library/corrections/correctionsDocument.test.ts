// The file of corrections: read, written, joined, and told what is wrong with at its line.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { analyze } from '../../../../src/core/analyze.ts';
import type { Correction } from '../../../../src/library/corrections/correction.ts';
import { type CorrectionsDocument, NO_CORRECTIONS } from '../../../../src/library/corrections/correctionEntries.ts';
import { entryOfCorrection, formatCorrections, parseCorrections } from '../../../../src/library/corrections/correctionsDocument.ts';
import { mergeCorrections } from '../../../../src/library/corrections/mergeCorrections.ts';
import { articleOf } from '../../../support/articleOf.ts';
import { anyCorrections, moment } from '../../../support/correcting.ts';

const article = articleOf('“It rained,” said Ada Hollis.\nBram Quill said that “nobody closed it.” “Ask her,” he said.');
const someCorrections = anyCorrections(article, analyze(article));

function documentOf(corrections: readonly Correction[]): CorrectionsDocument {
  return { head: NO_CORRECTIONS.head, entries: corrections.map(entryOfCorrection) };
}

/** The problems of a text, as `line:character kind path`, counted from 1. */
function problemsOf(text: string): readonly string[] {
  return parseCorrections(text).problems.map(({ line, character, kind, path }) =>
    `${String(line + 1)}:${String(character + 1)} ${kind} ${path}`.trim(),
  );
}

const rename = (id: string, name: string): Extract<Correction, { kind: 'rename' }> => ({
  kind: 'rename',
  id,
  made: moment(1),
  people: [{ source: 'sources/one.txt', name: 'Ada' }],
  name,
});

describe('the file of corrections', () => {
  it('is written so that it can be read and compared: two spaces, by source, then as they were made', () => {
    const later = { ...rename('a', 'Ada Two'), made: moment(2) };
    const other: Correction = { ...rename('z', 'Eve'), people: [{ source: 'a.txt', name: 'Eva' }] };
    const text = formatCorrections(documentOf([later, rename('b', 'Ada One'), other]));
    assert.deepEqual(
      [...text.matchAll(/"id": "(.)"/g)].map(([, id]) => id),
      ['z', 'b', 'a'],
    );
    assert.ok(text.startsWith('{\n  "version": 1,\n  "corrections": [\n    {\n      "kind": "rename",\n'));
    assert.ok(text.endsWith('}\n'));
  });

  it('reads what it has written', () => {
    fc.assert(
      fc.property(someCorrections, (corrections) => {
        const text = formatCorrections(documentOf(corrections));
        const { document, problems } = parseCorrections(text);
        assert.deepEqual(problems, []);
        assert.deepEqual(
          new Map(document?.entries.map(({ id, correction }) => [id, correction])),
          new Map(corrections.map((one) => [one.id, one])),
        );
        assert.equal(formatCorrections(document ?? NO_CORRECTIONS), text);
      }),
    );
  });

  it('keeps what a later version has written', () => {
    const text = `${JSON.stringify(
      {
        version: 2,
        owner: 'desk',
        corrections: [
          { id: 'n', kind: 'note', text: 'x' },
          { ...rename('r', 'Eve'), color: 'red' },
        ],
      },
      undefined,
      2,
    )}\n`;
    const { document = NO_CORRECTIONS, problems } = parseCorrections(text);
    assert.deepEqual(problems, []);
    assert.deepEqual(
      document.entries.map(({ correction }) => correction?.kind),
      [undefined, 'rename'],
    );
    assert.equal(formatCorrections(document), text);
  });

  it('is empty where nothing was corrected', () => {
    assert.deepEqual(parseCorrections(' \n'), { document: NO_CORRECTIONS, problems: [] });
  });

  it('that is no JSON is told of where it breaks off', () => {
    assert.deepEqual(problemsOf('{\n  "version": 1,\n  "corrections": [\n    {,\n  ]\n}'), ['4:6 json']);
    assert.deepEqual(problemsOf('{ "version": 1, "corrections": []'), ['1:34 json']);
    assert.deepEqual(problemsOf('{ "version": 1, "corrections": [] } x'), ['1:37 json']);
    assert.deepEqual(problemsOf('{ "a": "line\nbreak" }'), ['1:8 json']);
    assert.deepEqual(problemsOf('{ "a": 1, "a": 2 }'), ['1:11 json']);
    assert.deepEqual(problemsOf('['.repeat(100_000)), ['1:66 json']);
    assert.equal(parseCorrections('{').document, undefined);
  });

  it('that lacks something is told of where it does, and has the other corrections', () => {
    const good = rename('r', 'Eve');
    const text = JSON.stringify(
      { version: 1, corrections: [{ ...good, id: 's', people: [{ source: 'a.txt', name: 5 }] }, good] },
      undefined,
      2,
    );
    assert.deepEqual(problemsOf(text), ['11:19 shape corrections[0].people[0].name']);
    assert.deepEqual(
      parseCorrections(text).document?.entries.map(({ id }) => id),
      ['r'],
    );
    assert.deepEqual(problemsOf('[]'), ['1:1 shape version', '1:1 shape corrections']);
    assert.deepEqual(problemsOf('{"version":1,"corrections":[{"kind":"merge"},7]}'), [
      '1:29 shape corrections[0].id',
      '1:46 shape corrections[1].kind',
    ]);
    assert.deepEqual(problemsOf(JSON.stringify({ version: 1, corrections: [good, good] })).length, 1);
  });

  it('has no surprise for any text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json(),
          someCorrections.map((some) => formatCorrections(documentOf(some)).slice(0, -9)),
        ),
        (text) => {
          const { document, problems } = parseCorrections(text);
          assert.ok(document !== undefined || problems.length > 0);
          for (const { span } of problems) {
            assert.ok(span.start >= 0 && span.end <= text.length);
          }
          if (problems.some(({ kind }) => kind === 'json')) {
            assert.throws(() => JSON.parse(text) as unknown);
          }
        },
      ),
    );
  });
});

describe('joining two files of corrections', () => {
  const merged = (base: readonly Correction[], mine: readonly Correction[], theirs: readonly Correction[]): readonly string[] =>
    mergeCorrections(documentOf(base), documentOf(mine), documentOf(theirs))
      .entries.map(({ id, correction }) => `${id} ${correction?.kind === 'rename' ? correction.name : ''}`)
      .sort();
  const [a, b, c] = [rename('a', 'A'), rename('b', 'B'), rename('c', 'C')];

  it('keeps what either has added, and takes out what either has taken out', () => {
    assert.deepEqual(merged([a], [a, b], [a, c]), ['a A', 'b B', 'c C']);
    assert.deepEqual(merged([a, b, c], [a, c], [a, b]), ['a A']);
  });

  it('keeps a change of what the other has taken out; of two changes it takes mine', () => {
    assert.deepEqual(merged([a], [], [rename('a', 'A2')]), ['a A2']);
    assert.deepEqual(merged([a], [rename('a', 'A1')], [rename('a', 'A2')]), ['a A1']);
  });

  it('is the same from either side where they have changed other entries', () => {
    const sides = fc.record({ base: someCorrections, mine: someCorrections, theirs: someCorrections }).map(({ base, mine, theirs }) => {
      const named = (of: readonly Correction[], by: string): readonly Correction[] => of.map((one) => ({ ...one, id: by + one.id }));
      const [kept, half] = [named(base, 'base '), Math.floor(base.length / 2)];
      return {
        base: documentOf(kept),
        mine: documentOf([...kept.slice(half), ...named(mine, 'mine ')]),
        theirs: documentOf([...kept.slice(0, half), ...named(theirs, 'theirs ')]),
      };
    });
    fc.assert(
      fc.property(sides, ({ base, mine, theirs }) => {
        const [one, other] = [mergeCorrections(base, mine, theirs), mergeCorrections(base, theirs, mine)];
        assert.equal(formatCorrections(one), formatCorrections(other));
        assert.equal(one.entries.length, mine.entries.length + theirs.entries.length - base.entries.length);
        // What was added and is taken back leaves the other side as it was.
        assert.equal(formatCorrections(mergeCorrections(mine, base, one)), formatCorrections(mergeCorrections(base, base, theirs)));
      }),
    );
  });
});
