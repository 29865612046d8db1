/** Days are read where a text tells them in full, and never guessed. */
import { strict as assert } from 'node:assert';
import { parseDate } from '../../../src/formats/dates.ts';

describe('parseDate', () => {
  for (const [text, day] of [
    ['2025-04-13', '2025-04-13'],
    ['2025-04-13T10:30:00Z', '2025-04-13'],
    ['2025-04-13T10:30:00.123+02:00', '2025-04-13'],
    ['2025-04-13 10:30', '2025-04-13'],
    ['Monday, May 18, 2015', '2015-05-18'],
    ['Sunday 13 April 2025', '2025-04-13'],
    ['13 April 2025', '2025-04-13'],
    ['13th of April 2025', '2025-04-13'],
    ['April 3rd, 2025', '2025-04-03'],
    ['Sept. 9, 2016', '2016-09-09'],
    ['May 18, 2015, 10:30 a.m. EST', '2015-05-18'],
    ['18 May 2015 at 14.05 GMT', '2015-05-18'],
    ['Mon, 18 May 2015 10:00:00 +0000', '2015-05-18'],
    ['13.04.2025', '2025-04-13'],
    ['13/04/2025', '2025-04-13'],
    ['04/13/2025', '2025-04-13'],
    ['05/05/2025', '2025-05-05'],
    ['29 February 2024', '2024-02-29'],
  ] as const) {
    it(`reads ${text}`, () => assert.equal(parseDate(text), day));
  }

  for (const text of [
    '',
    '2025',
    'April 2025',
    'April 13',
    '04/05/2025',
    '31 April 2025',
    '29 February 2025',
    '2025-13-01',
    '13 April 2025 was a Sunday',
    'On 13 April 2025',
    '2025-04-133',
    '13 Avril 2025',
    'Monday',
    '1'.repeat(100_000),
    `13 April 2025${' '.repeat(100_000)}x`,
  ]) {
    it(`is no day: ${text.slice(0, 40)}`, () => assert.equal(parseDate(text), undefined));
  }
});
