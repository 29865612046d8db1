// One process that analyses the texts of a folder with one analyser, and prints megabytes per second for every pass, as JSON.
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { performance } from 'node:perf_hooks';

/** Analyses one text, and returns how much it found, so that no work can be left out. */
type Analyse = (text: string, fileName: string) => number;

/** Reading the text as an article is part of what we are measured by. */
async function verbatim(): Promise<Analyse> {
  const { ArticleAnalyzer } = await import('../../src/core/analyze.ts');
  const { formatFor } = await import('../../src/formats/index.ts');
  const analyzer = new ArticleAnalyzer();
  return (text, fileName) => {
    const { people, quotes } = analyzer.analyze(formatFor(fileName).read(text, { fileName }));
    return people.length + quotes.length;
  };
}

async function compromise(): Promise<Analyse> {
  const { default: nlp } = await import('compromise/three');
  return (text) => {
    const document = nlp(text);
    return (document.people().json() as unknown[]).length + (document.quotations().json() as unknown[]).length;
  };
}

const [analyser, folder = '', passes = '1'] = process.argv.slice(2);
const files = globSync('**/*.{txt,md}', { cwd: folder }).sort();
const texts = files.map((file) => ({ name: path.basename(file), text: readFileSync(path.join(folder, file), 'utf8') }));
const megabytes = texts.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0) / 1_000_000;

const speeds: number[] = [];
let found = 0;
let started = performance.now(); // the first pass is cold: it loads the analyser too
const analyse = await (analyser === 'compromise' ? compromise() : verbatim());
for (let pass = 0; pass < Number(passes); pass++) {
  for (const { name, text } of texts) {
    found += analyse(text, name);
  }
  const ended = performance.now();
  speeds.push((megabytes * 1000) / (ended - started));
  started = ended;
}
console.log(JSON.stringify({ speeds, found }));
