// Reads documents for tests, in any format whose text must be taken out of the file.
import { strict as assert } from 'node:assert';
import type { Article } from '../../src/core/article.ts';
import type { DocumentAnswer, DocumentReader } from '../../src/formats/format.ts';
import { assertLaws } from './textSpans.ts';

/** The article, which keeps the laws of all articles; fails when there is none. */
export async function articleIn(read: DocumentReader, content: Uint8Array | string, fileName = ''): Promise<Article> {
  const answer = await read(content, { fileName });
  assert.ok(answer.kind === 'article', JSON.stringify(answer));
  assert.equal(answer.article.isExtracted, true);
  assertLaws(answer.article);
  return answer.article;
}

/** Why there is no article; fails when there is one. */
export async function problemIn(read: DocumentReader, content: Uint8Array | string): Promise<string> {
  const answer: DocumentAnswer = await read(content, { fileName: '' });
  assert.ok(answer.kind === 'failed', JSON.stringify(answer).slice(0, 500));
  return answer.reason.kind;
}
