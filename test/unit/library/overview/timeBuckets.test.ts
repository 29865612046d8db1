/** When sources were published: the unit that suits, without gaps. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { dayOf } from '../../../../src/library/days.ts';
import type { OverviewTime } from '../../../../src/library/overview/overviewFigures.ts';
import { timeOf } from '../../../../src/library/overview/timeBuckets.ts';

/** Sources of these days, each with a quote. */
function of(...days: readonly (string | undefined)[]): OverviewTime {
  return timeOf(days.map((day) => ({ day: dayOf(day), quotes: 1 })));
}

/** The unit, how many buckets there are, and the first and the last of them. */
function layout({ unit, buckets }: OverviewTime): string {
  const [first, last] = [buckets[0], buckets.at(-1)];
  return `${String(buckets.length)} ${unit}: ${[first?.first, first?.last, last?.first, last?.last].join(' ')}`;
}

describe('time in buckets', () => {
  it('is told by the shortest unit that needs no more than 60 of them', () => {
    assert.equal(layout(of('2024-02-29')), '1 day: 2024-02-29 2024-02-29 2024-02-29 2024-02-29');
    assert.equal(layout(of('2024-01-01', '2024-02-29')), '60 day: 2024-01-01 2024-01-01 2024-02-29 2024-02-29');
    assert.equal(layout(of('2024-01-01', '2024-03-01')), '9 week: 2024-01-01 2024-01-07 2024-02-26 2024-03-03');
    assert.equal(layout(of('2023-01-01', '2024-02-29')), '14 month: 2023-01-01 2023-01-31 2024-02-01 2024-02-29');
    assert.equal(layout(of('2020-01-31', '2024-12-01')), '60 month: 2020-01-01 2020-01-31 2024-12-01 2024-12-31');
    assert.equal(layout(of('2020-01-31', '2025-01-01')), '21 quarter: 2020-01-01 2020-03-31 2025-01-01 2025-03-31');
    assert.equal(layout(of('2000-02-01', '2024-12-01')), '25 year: 2000-01-01 2000-12-31 2024-01-01 2024-12-31');
    assert.equal(layout(of('1899-02-01', '2024-12-01')), '14 decade: 1890-01-01 1899-12-31 2020-01-01 2029-12-31');
    assert.equal(layout(of('1020-02-01', '2024-12-01')), '11 century: 1000-01-01 1099-12-31 2000-01-01 2099-12-31');
    assert.equal(layout(of('1000-01-01', '9999-12-31')), '90 century: 1000-01-01 1099-12-31 9900-01-01 9999-12-31');
  });

  it('counts what has no day apart, and has no buckets where nothing has one', () => {
    const { buckets, undated } = of('2024-05-01', undefined, '2024-05-03', 'May 4');
    assert.deepEqual(
      buckets.map(({ sources }) => sources),
      [1, 0, 1],
    );
    assert.deepEqual(undated, { sources: 2, quotes: 2 });
    assert.deepEqual(of(undefined), { unit: 'day', buckets: [], undated: { sources: 1, quotes: 1 } });
  });

  it('begins weeks on Monday, before 1970 too', () => {
    const monday = (day: string | undefined): number => new Date(`${day ?? ''}T00:00:00Z`).getUTCDay();
    for (const start of ['1969-01-01', '1969-12-30', '1970-01-01', '2023-12-31']) {
      const end = new Date(Date.parse(start) + 100 * 86_400_000).toISOString().slice(0, 10);
      const { unit, buckets } = of(start, end);
      assert.deepEqual([unit, ...new Set(buckets.map(({ first }) => monday(first)))], ['week', 1]);
    }
  });

  it('has no gaps, and adds up to all sources', () => {
    const day = fc
      .date({ min: new Date('1000-01-01'), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const near = fc
      .tuple(day, fc.array(fc.nat(4000)))
      .map(([start, steps]) => [
        start,
        ...steps.map((step) =>
          new Date(Math.min(Date.parse(start) + step * 86_400_000, Date.parse('9999-12-31'))).toISOString().slice(0, 10),
        ),
      ]);
    fc.assert(
      fc.property(fc.oneof(fc.array(fc.option(day, { nil: undefined })), near), (days) => {
        const { unit, buckets, undated } = of(...days);
        assert.ok(buckets.length <= (unit === 'century' ? 90 : 60));
        buckets.forEach(({ first, last, sources }, nth) => {
          assert.equal(days.filter((one) => one !== undefined && first <= one && one <= last).length, sources);
          const next = new Date(Date.parse(last) + 86_400_000).toISOString().slice(0, 10);
          assert.ok(nth === buckets.length - 1 || buckets[nth + 1]?.first === next);
        });
        const ends = [buckets[0], buckets.at(-1)].map((bucket) => bucket?.sources !== 0);
        assert.deepEqual(ends, [true, true]);
        assert.equal(buckets.reduce((sum, { sources }) => sum + sources, 0) + undated.sources, days.length);
      }),
      { numRuns: 500 },
    );
  });
});
