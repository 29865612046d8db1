// Bibliographies and files of corrections.
import { strict as assert } from 'node:assert';
import { bibtexEntries } from '../../../src/formats/bibliography/bibtex.ts';
import { cslEntries } from '../../../src/formats/bibliography/cslJson.ts';
import type { BibliographyEntry } from '../../../src/formats/bibliography/entry.ts';
import { readSidecarYaml } from '../../../src/formats/bibliography/sidecarYaml.ts';
import { corrected } from '../../../src/library/corrections/corrected.ts';
import { formatCorrections, parseCorrections } from '../../../src/library/corrections/correctionsDocument.ts';
import { mergeCorrections } from '../../../src/library/corrections/mergeCorrections.ts';
import { spansLieInText } from '../../support/analysisLaws.ts';
import { articleOf } from '../../support/articleOf.ts';
import type { Dice } from '../../support/mutations.ts';
import { changed, hostileText, SAMPLES, strewn } from '../hostileInput.ts';
import { BIBTEX, JSON_SIGNS, YAML } from '../markup.ts';
import type { Target } from '../target.ts';
import { analysed } from './articles.ts';

function assertEntries(entries: Iterable<BibliographyEntry>): void {
  for (const entry of entries) {
    assert.notEqual(entry.key, '');
    assert.ok(Object.values(entry).every((value) => typeof value === 'string' && value !== ''));
  }
}

const ENTRIES = [
  '@article{hollis2020, author = {Ada Hollis and Bram Quill}, title = "The {B}ridge", year = 2020, url = {https://x.org/a}}\n',
  '[{"id":"hollis2020","title":"The bridge","author":[{"family":"Hollis","given":"Ada"}],"issued":{"date-parts":[[2020,1]]},"URL":"https://x.org"}]',
  'citekey: hollis2020\ntitle: The bridge\nauthor: [Ada Hollis, Bram Quill]\ndate: 2020-01-02\n',
];

function reader(name: string, markup: readonly string[], read: (text: string) => Iterable<BibliographyEntry>): Target {
  return {
    name,
    weight: 2,
    make: (dice) => {
      const text = dice.roll(2) === 0 ? changed(dice, dice.pick(ENTRIES).repeat(1 + dice.roll(3)), markup) : hostileText(dice, markup);
      return { size: text.length, run: () => assertEntries(read(text)) };
    },
  };
}

const yaml = (text: string): readonly BibliographyEntry[] => {
  const found = readSidecarYaml(text);
  return found.kind === 'entries' ? found.entries : [];
};

const ARTICLE = articleOf((SAMPLES[1] ?? '').slice(0, 4000));
const ANALYSIS = analysed(ARTICLE);

/** A file of corrections that says something of the article, as far as `dice` let it be whole. */
function correctionsText(dice: Dice, text: string): string {
  const anchor = (): object => {
    const start = dice.roll(text.length);
    const end = start + 1 + dice.roll(60);
    return { exact: text.slice(start, end), prefix: text.slice(Math.max(0, start - 20), start), suffix: '', start, end, hash: '' };
  };
  const words = [...text.matchAll(/\p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?/gu)].map(([name]) => name);
  const person = (): object => ({ source: 'a.txt', name: dice.pick(words), ...(dice.roll(2) === 0 ? { at: anchor() } : {}) });
  const kinds = ['rename', 'merge', 'apart', 'notPerson', 'split', 'speaker', 'quote', 'notQuote', 'ignore', 'other'];
  const corrections = Array.from({ length: 1 + dice.roll(5) }, (_, index) => ({
    id: dice.roll(9) === 0 ? 'a' : `id${String(index)}`,
    made: '2020-01-01T00:00:00Z',
    kind: dice.pick(kinds),
    source: 'a.txt',
    draft: 'b.md',
    name: dice.pick(words),
    people: [person(), person()],
    person: person(),
    mentions: [anchor()],
    at: anchor(),
    speaker: dice.roll(3) === 0 ? null : { name: dice.pick(words) },
  }));
  const written = JSON.stringify({ version: 1, corrections });
  return dice.roll(3) === 0 ? changed(dice, written, JSON_SIGNS) : written;
}

const corrections: Target = {
  name: 'corrections',
  weight: 3,
  make: (dice) => {
    const text = dice.roll(3) === 0 ? strewn(dice, JSON_SIGNS, 60) : correctionsText(dice, ARTICLE.text);
    return {
      size: text.length + ARTICLE.text.length,
      run: () => {
        const { document, problems } = parseCorrections(text);
        problems.forEach(({ span }) => assert.ok(0 <= span.start && span.start <= span.end && span.end <= text.length));
        if (document === undefined) {
          return;
        }
        const again = parseCorrections(formatCorrections(mergeCorrections(document, document, document)));
        assert.equal(again.document?.entries.length, document.entries.length);
        const known = document.entries.flatMap(({ correction }) => correction ?? []);
        spansLieInText(corrected(ARTICLE, ANALYSIS, known, 'a.txt').analysis, ARTICLE.text);
      },
    };
  },
};

/** Bibliographies in each form, and corrections. */
export const ENTRY_FILES: readonly Target[] = [
  reader('bibtex', BIBTEX, (text) => bibtexEntries(text)),
  reader('csl-json', JSON_SIGNS, (text) => cslEntries(text) ?? []),
  reader('yaml beside a source', YAML, yaml),
  corrections,
];
