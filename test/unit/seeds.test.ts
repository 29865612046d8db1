/** The sample articles: they are what seeds/README.md promises, and a reader's people and speakers are found in each. */
import { strict as assert } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze } from '../../src/core/analyze.ts';
import type { Analysis, Article } from '../../src/core/article.ts';
import { textOf } from '../../src/core/span.ts';
import { visibleText } from '../../src/core/visibleText.ts';
import { formatFor } from '../../src/formats/index.ts';
import { samples } from '../support/paths.ts';
import { type SampleExpectation, sampleExpectations } from '../support/sampleExpectations.ts';
import { assertLaws } from '../support/textSpans.ts';

const MIN_WORDS = 300;
const MAX_WORDS = 900;
const MIN_ARTICLES = 6;
const README = 'README.md';
const RETOLD = 'peace-envoy-retold.txt';

const read = (name: string): string => readFileSync(path.join(samples, name), 'utf8');
const names = readdirSync(samples).filter((name) => name !== README);

function articleOf(name: string): Article {
  const format = formatFor(name);
  assert.ok(format, `${name} has a format`);
  return format.read(read(name), { fileName: name });
}

function linesOf(name: string): readonly string[] {
  return read(name)
    .split('\n')
    .filter((line) => line.trim() !== '');
}

describe('the sample articles', () => {
  it('are at least six, each with expectations and a line in the README', () => {
    assert.ok(names.length >= MIN_ARTICLES);
    assert.deepEqual(names.toSorted(), [...sampleExpectations.keys()].toSorted());
    const rows = [...read(README).matchAll(/^\| `([^`]+)` \|/gm)].map(([, name]) => name);
    assert.deepEqual(rows.toSorted(), names.toSorted());
  });

  it('use curly, straight double and straight single marks between them', () => {
    const marked = (pattern: RegExp): boolean => names.some((name) => pattern.test(read(name)));
    assert.ok(marked(/“[^”]*‘[^’]*’[^”]*”/), 'curly, nested');
    assert.ok(marked(/"[^"\n]*\n\n"[^"\n]*\n\n"[^"\n]*"$/m), 'straight, reopened in each paragraph');
    assert.ok(marked(/^'[^"]+' said/m), 'straight single');
  });

  for (const [name, expected] of sampleExpectations) {
    describe(name, () => {
      const article = articleOf(name);

      it('is named in small letters and has 300 to 900 words', () => {
        assert.match(name, /^[a-z]+(?:-[a-z]+)*\.(?:txt|md)$/);
        const words = visibleText(article, { start: 0, end: article.text.length }).split(/\s+/).length;
        assert.ok(words >= MIN_WORDS && words <= MAX_WORDS, `${String(words)} words`);
      });

      it('says what it is', () => {
        const lines = linesOf(name);
        if (name === RETOLD) {
          assert.match(lines[0] ?? '', /^Sample, retold from press reports:/);
          assert.match(lines.at(-1) ?? '', /^This is a sample, retold from press reports/);
        } else {
          assert.match(lines.at(-1) ?? '', /^\*?This (?:article|interview) is invented: .*sample/);
        }
        if (read(name).startsWith('---')) {
          assert.match(read(name), /^note: An invented article, written as a sample\./m);
          assert.equal(new URL(article.address ?? '').hostname, 'example.org');
        }
      });

      it('has the head that a reader sees', () => {
        assertLaws(article);
        assert.deepEqual(headOf(article), headOf(expected));
      });

      itFindsPeopleAndSpeakers(article, expected);
    });
  }
});

function headOf({ title, byline, publisher, date, address }: Partial<Article> | SampleExpectation): object {
  return { title, byline, publisher, date, address };
}

function itFindsPeopleAndSpeakers(article: Article, expected: SampleExpectation): void {
  const analysis = analyze(article);

  it('names its people, in order, and nobody else', () => {
    assert.deepEqual(
      analysis.people.map((person) => person.name),
      expected.people,
    );
  });

  it('has its quotes, each with its speaker', () => {
    const found = speakersOf(article, analysis);
    const wanted = expected.quotes.map(([start, speaker]) => [start, speaker] as const);
    assert.deepEqual(
      found.map(([words, speaker], index) => `${words.slice(0, wanted[index]?.[0].length)}: ${speaker}`),
      wanted.map(([start, speaker], index) => `${start}: ${nameOf(speaker, found[index]?.[1])}`),
    );
  });
}

/** The words of each passage in marks, and the person's name or else the words that name the speaker. */
function speakersOf(article: Article, { passages, quotes, people }: Analysis): readonly (readonly [words: string, speaker: string])[] {
  return passages.flatMap((passage) => {
    const attribution = quotes[passage.quote]?.attribution;
    if (passage.kind === 'reported' || attribution === undefined) {
      return [];
    }
    const { person, speaker } = attribution;
    const named = person === undefined ? undefined : people[person]?.name;
    const words = speaker === undefined ? 'nobody' : textOf(article.text, speaker);
    return [[visibleText(article, passage), named ?? words] as const];
  });
}

/** What stands for a nameless speaker: what was found, if it is one of the fitting words, else the first of them. */
function nameOf(speaker: SampleExpectation['quotes'][number][1], found: string | undefined): string {
  if (typeof speaker === 'string') {
    return speaker;
  }
  const fits = speaker.nameless.find((words) => words.toLowerCase() === found?.toLowerCase());
  return fits === undefined ? (speaker.nameless[0] ?? '') : (found ?? '');
}
