// Runs the benchmarks and prints their rows, as a table or as JSON.
import { execFileSync } from 'node:child_process';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../support/paths.ts';
import { activation } from './activation.ts';
import { analysis } from './analysis.ts';
import { check } from './check.ts';
import { language } from './language.ts';
import { library } from './library.ts';
import { memory } from './memory.ts';
import { mutation } from './mutation.ts';
import { overview } from './overview.ts';
import { reader } from './reader.ts';
import type { Bench, Row } from './row.ts';
import { size } from './size.ts';
import { stages } from './stages.ts';

/** All benchmarks. A new one is a file beside this and an entry here. */
const BENCHES: readonly Bench[] = [size, analysis, stages, memory, activation, reader, language, library, overview, check, mutation];

function machine(): string {
  const cpus = os.cpus();
  return `${cpus[0]?.model.trim() ?? 'unknown processor'}, ${String(cpus.length)} cores, ${os.type()} ${os.release()}, Node ${process.versions.node}`;
}

function line({ name, value, unit, target, met, peer, spread }: Row): readonly string[] {
  const beside = peer === null ? '' : `${peer.name}: ${String(peer.value)} ${unit}`;
  return [
    name,
    `${String(value)} ${unit}`,
    `${String(spread[0])} to ${String(spread[1])}`,
    String(target),
    met ? 'met' : 'NOT MET',
    beside,
  ];
}

function printTable(rows: readonly Row[]): void {
  const lines = [['measure', 'median', 'spread', 'target', '', 'beside'], ...rows.map(line)];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0))) ?? [];
  for (const cells of lines) {
    console.log(
      cells
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    );
  }
}

const { values } = parseArgs({
  options: {
    only: { type: 'string' },
    corpus: { type: 'string' },
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
});
const wanted = BENCHES.filter((bench) => values.only === undefined || bench.name === values.only);
if (wanted.length === 0) {
  console.error(`There is no benchmark ${values.only ?? ''}. The benchmarks: ${BENCHES.map((bench) => bench.name).join(', ')}.`);
  process.exit(2);
}
// What is measured is what is packaged.
execFileSync(process.execPath, [path.join(root, 'scripts/package.mjs')], { stdio: ['ignore', 'ignore', 'inherit'] });
const rows: Row[] = [];
for (const bench of wanted) {
  if (!values.json) {
    console.error(`measuring ${bench.name}`);
  }
  rows.push(...(await bench.run({ isQuick: values.quick, corpus: values.corpus })));
}
if (values.json) {
  console.log(JSON.stringify({ machine: machine(), rows }, null, 2));
} else {
  console.log(machine());
  printTable(rows);
}
process.exit(0);
