// One process that analyses the texts of a folder, or one long text, and prints how large it was at most, in MB.
import { loadAnalyser } from './analysers.ts';
import { articleOf } from './articles.ts';
import { corpusOf } from './corpus.ts';

const LONG_TEXT = 10_000_000;

const [work = '', folder = ''] = process.argv.slice(2);
if (work === 'long') {
  const analyse = await loadAnalyser('verbatim');
  analyse(articleOf('The harbour', LONG_TEXT), 'harbour.txt');
} else if (work !== 'nothing') {
  const analyse = await loadAnalyser(work);
  for (const { name, text } of corpusOf(folder).texts) {
    analyse(text, name);
  }
}
console.log((process.resourceUsage().maxRSS * 1024) / 1_000_000);
