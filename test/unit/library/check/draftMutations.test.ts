import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, it } from 'mocha';
import { ArticleAnalyzer } from '../../../../src/core/analyze.ts';
import { formatFor } from '../../../../src/formats/index.ts';
import { setUpCheck } from '../../../support/checkSetup.ts';
import { draftMutationsOf } from '../../../support/draftMutations.ts';
import { tearDownIndex } from '../../../support/indexSetup.ts';
import type { MutatedSource } from '../../../support/mutations.ts';
import { samples } from '../../../support/paths.ts';
import { sampleExpectations } from '../../../support/sampleExpectations.ts';

const COUNT = 250;

describe('drafts that quote the samples', () => {
  afterEach(tearDownIndex);

  it('are told right, whoever they say has spoken and however they set it', async () => {
    const analyzer = new ArticleAnalyzer();
    const texts = new Map([...sampleExpectations.keys()].map((name) => [name, readFileSync(path.join(samples, name), 'utf8')]));
    const sources = Array.from(texts, ([name, text]): MutatedSource => {
      const article = formatFor(name).read(text, { fileName: name });
      return { name, article, analysis: analyzer.analyze(article) };
    });
    const { check } = await setUpCheck(Object.fromEntries(texts));
    const { mutations } = draftMutationsOf(sources, COUNT, 7);
    const wrong: string[] = [];
    for (const { kind, draft, format, expected } of mutations) {
      const { quotations } = await check(draft, { format });
      const verdicts = quotations.map(({ verdict }) => verdict);
      if (verdicts.length !== 1 || verdicts[0] !== expected) {
        wrong.push(`${kind}: ${verdicts.join(', ')} in place of ${expected}: ${draft}`);
      }
    }
    assert.ok(mutations.length > 0.9 * COUNT);
    assert.deepEqual(wrong, []);
  });
});
