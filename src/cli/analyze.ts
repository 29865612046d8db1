/** The command `analyze FILE.jsonl`: analyses each line's text and writes one line for it, in order. */
import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { ArticleAnalyzer } from '../core/analyze.ts';
import { analyzedLine, parseLine } from './analyzedLine.ts';

const [file, ...rest] = process.argv.slice(2);
if (file === undefined || rest.length > 0) {
  console.error('usage: npm run --silent analyze -- FILE.jsonl   (- for standard input)');
  process.exit(2);
}

/** Analyses the lines of the input. Resolves with whether all of them could be read. */
async function analyzeLines(input: Readable): Promise<boolean> {
  const analyzer = new ArticleAnalyzer();
  let number = 0;
  let isWell = true;
  for await (const line of linesOf(input)) {
    number++;
    if (line.trim() === '') {
      continue;
    }
    try {
      await write(analyzedLine(parseLine(line), analyzer) + '\n');
    } catch (error) {
      isWell = false;
      console.error(`line ${String(number)}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return isWell;
}

/** The lines of the input. Only a line feed ends one: a text may hold any other line break unescaped. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  let rest: string[] = [];
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const [first = '', ...others] = chunk.split('\n');
    rest.push(first);
    for (const other of others) {
      yield rest.join('');
      rest = [other];
    }
  }
  yield rest.join('');
}

/** Resolves when the output can take more. */
function write(text: string): Promise<void> {
  return new Promise((resolve) => {
    if (process.stdout.write(text)) {
      resolve();
    } else {
      process.stdout.once('drain', resolve);
    }
  });
}

try {
  process.exitCode = (await analyzeLines(file === '-' ? process.stdin : createReadStream(file))) ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
