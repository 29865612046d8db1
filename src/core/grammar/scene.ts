/** An article as the rules see it: tokens with what each can do, the people named, and what stands in quotation marks. */
import type { Article } from '../article.ts';
import type { Resolution } from '../people/resolve.ts';
import type { Quotations } from '../quotes/quotations.ts';
import { TokenKind, type Tokens } from '../text/tokens.ts';
import { cueWords } from './cueWords.ts';
import { grammarWords } from './grammarWords.ts';

/** What the rules share; made once an article. */
export interface Scene {
  readonly article: Article;
  readonly tokens: Tokens;
  readonly resolution: Resolution;
  readonly quotations: Quotations;
  /** Bits of `Grammar` of each token; 0 for marks and numbers. */
  readonly grammar: Int32Array;
  /** Bits of `Cue` of each token; 0 for what is no word of saying. */
  readonly cues: Int32Array;
}

/** Looks up what each token can do. */
export function sceneOf(article: Article, resolution: Resolution, quotations: Quotations): Scene {
  const { tokens } = resolution.text;
  const grammarColumn = grammarWords(tokens.words);
  const cueColumn = cueWords(tokens.words);
  const grammar = tokens.columns.int32(tokens.count);
  const cues = tokens.columns.int32(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const kind = tokens.kind[i];
    if (kind === TokenKind.Word || kind === TokenKind.Clitic) {
      const word = tokens.word[i] ?? 0;
      grammar[i] = grammarColumn.get(word);
      cues[i] = kind === TokenKind.Word ? cueColumn.get(word) : 0;
    }
  }
  return { article, tokens, resolution, quotations, grammar, cues };
}
