/** Finds the names of people among the tokens. */
import type { Article } from '../article.ts';
import type { Sentences } from '../text/sentences.ts';
import type { Tokens } from '../text/tokens.ts';
import type { Recognition } from './recognition.ts';

/** The names of people in the article, bylines and code left out. Linear in the number of tokens. */
export function recognizePeople(_tokens: Tokens, _sentences: Sentences, _article: Article): Recognition {
  return { names: [] };
}
