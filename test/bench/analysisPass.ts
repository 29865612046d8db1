// One process that analyses the texts of a folder with one analyser, and prints megabytes per second for every pass, as JSON.
import { performance } from 'node:perf_hooks';
import { loadAnalyser } from './analysers.ts';
import { corpusOf } from './corpus.ts';

const [analyser = '', folder = '', passes = '1'] = process.argv.slice(2);
const { texts, megabytes } = corpusOf(folder);

const speeds: number[] = [];
let found = 0;
let started = performance.now(); // the first pass is cold: it loads the analyser too
const analyse = await loadAnalyser(analyser);
for (let pass = 0; pass < Number(passes); pass++) {
  for (const { name, text } of texts) {
    found += analyse(text, name);
  }
  const ended = performance.now();
  speeds.push((megabytes * 1000) / (ended - started));
  started = ended;
}
console.log(JSON.stringify({ speeds, found }));
