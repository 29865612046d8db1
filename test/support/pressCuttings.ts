/** A file of made articles, each read and analysed as a source is, for tests of identity. */
import { readFileSync } from 'node:fs';
import { ArticleAnalyzer } from '../../src/core/analyze.ts';
import { plainText } from '../../src/formats/plainText.ts';
import { castOf } from '../../src/library/cast.ts';
import { digestOf } from '../../src/library/digest.ts';
import type { IdentitySource } from '../../src/library/identity/memberTable.ts';

/** An article of the file as a source; its address is its name. */
export function cuttingsOf(file: URL): readonly IdentitySource[] {
  const analyzer = new ArticleAnalyzer();
  const [, ...articles] = readFileSync(file, 'utf8').split(/^### /m);
  return articles.map((article, source) => {
    const end = article.indexOf('\n');
    const uri = article.slice(0, end);
    const read = plainText.read(article.slice(end + 1), { fileName: uri });
    return { ...castOf(uri, digestOf(read, analyzer.analyze(read, { traits: true }))), source };
  });
}
