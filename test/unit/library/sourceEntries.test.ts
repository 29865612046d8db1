// What is known of each source, packed, and how many sources hold people and quotes.
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { packState, unpackState } from '../../../src/library/packedState.ts';
import { SourceEntries } from '../../../src/library/sourceEntries.ts';
import type { SourceState } from '../../../src/library/sourceState.ts';

const anyText = fc.string({ unit: 'binary' });
const anySummary = fc.record(
  {
    title: anyText,
    byline: anyText,
    publisher: anyText,
    date: fc.constant('2024-05-01'),
    address: anyText,
    words: fc.nat(),
    paragraphs: fc.nat(),
    characters: fc.nat(),
    peopleCount: fc.nat(2),
    quoteCount: fc.nat(2),
    reportedCount: fc.nat(2),
    truncated: fc.nat(1),
  },
  { requiredKeys: ['words', 'paragraphs', 'characters', 'peopleCount', 'quoteCount', 'reportedCount', 'truncated'], noNullPrototype: true },
);
const anyState: fc.Arbitrary<SourceState> = fc.oneof(
  fc.constant({ kind: 'pending' as const }),
  fc.constant({ kind: 'failed' as const, reason: { kind: 'tooLarge' as const, size: 3, limit: 2 } }),
  anySummary.map((summary) => ({ kind: 'ready' as const, summary })),
);

describe('a packed state', () => {
  it('is the same when it is unpacked', () => {
    fc.assert(fc.property(anyState, (state) => assert.deepEqual(unpackState(packState(state)), state)));
  });
});

describe('what is known of sources', () => {
  it('is what was told last of each, or counts in its place, and is counted over all that are there', () => {
    const anyUri = fc.constantFrom('a', 'b', 'c');
    const anyStep = fc.oneof(
      fc.record({ kind: fc.constant('place' as const), uri: anyUri, order: fc.nat(9) }),
      fc.record({ kind: fc.constant('delete' as const), uri: anyUri }),
      fc.record({ kind: fc.constant('tell' as const), uri: anyUri, state: anyState }),
      fc.record({ kind: fc.constant('lay' as const), uri: anyUri, state: fc.option(anyState, { nil: undefined }) }),
    );
    fc.assert(
      fc.property(fc.array(anyStep, { maxLength: 30 }), (steps) => {
        const entries = new SourceEntries();
        const known = new Map<string, { readonly order: number; readonly told: SourceState; readonly laid?: SourceState | undefined }>();
        for (const step of steps) {
          const before = known.get(step.uri);
          if (step.kind === 'place') {
            entries.place(step.uri, step.order);
            known.set(step.uri, { told: { kind: 'pending' }, ...before, order: step.order });
          } else if (step.kind === 'delete') {
            entries.delete(step.uri);
            known.delete(step.uri);
          } else if (step.kind === 'tell') {
            entries.tell(step.uri, step.state);
            known.set(step.uri, { order: 0, ...before, told: step.state });
          } else {
            entries.lay(step.uri, step.state && { state: step.state, isOld: false });
            known.set(step.uri, { order: 0, told: { kind: 'pending' }, ...before, laid: step.state });
          }
          if (before === undefined && step.kind !== 'place') {
            known.delete(step.uri); // of a source that is not there nothing is taken
          }
        }
        const states = [...known.values()].map(({ told, laid }) => laid ?? told);
        const counted = states.flatMap((state) => (state.kind === 'ready' ? [state.summary] : []));
        assert.deepEqual([...entries.uris()].sort(), [...known.keys()].sort());
        assert.deepEqual(
          [...known.keys()].map((uri) => [entries.order(uri), packState(entries.state(uri))]),
          [...known.values()].map(({ order, told, laid }) => [order, packState(laid ?? told)]),
        );
        assert.deepEqual(entries.counts, {
          people: counted.filter(({ peopleCount }) => peopleCount > 0).length,
          quotes: counted.filter(({ quoteCount, reportedCount }) => quoteCount + reportedCount > 0).length,
        });
        assert.equal([...known.keys()].filter((uri) => entries.holds(uri, 'people')).length, entries.counts.people);
      }),
    );
  });
});
