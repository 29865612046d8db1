import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { ArticleAnalyzer } from '../../../../src/core/analyze.ts';
import { sentencesAround } from '../../../../src/core/text/sentencesAround.ts';
import { plainText } from '../../../../src/formats/plainText.ts';

const TEXT = `Title

One came first. Two had waited. “Three spoke,” she said. Four left. Five stayed.

Six was alone here.`;

/** What stands before and after the words. */
function around(words: string): readonly [string, string] {
  const article = plainText.read(TEXT, { fileName: 'a.txt' });
  const start = TEXT.indexOf(words);
  const place = { start, end: start + words.length };
  const { before, after } = sentencesAround(place, article.blocks, new ArticleAnalyzer().outline(article).sentences);
  return [TEXT.slice(before.start, before.end), TEXT.slice(after.start, after.end)];
}

describe('the sentences around a place', () => {
  it('are its own, the one before and the one after', () => {
    assert.deepEqual(around('Three spoke'), ['Two had waited. “', ',” she said. Four left.']);
  });

  it('are those of a place over several', () => {
    assert.deepEqual(around('waited. “Three spoke,” she'), ['One came first. Two had ', ' said. Four left.']);
  });

  it('end with the paragraph', () => {
    assert.deepEqual(around('One came'), ['', ' first. Two had waited.']);
    assert.deepEqual(around('Five stayed.'), ['Four left. ', '']);
    assert.deepEqual(around('Six was alone'), ['', ' here.']);
  });
});
