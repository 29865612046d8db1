// Measures the analysis on the annotated articles, and prints the figures beside the targets, as tables or as JSON.
import { parseArgs } from 'node:util';
import { type Calibration, calibrate } from './calibration.ts';
import { calibrationFigures, type Figures, figuresOf, recordedFigures, recordFigures } from './figures.ts';
import { predict, type PredictedDocument } from './predict.ts';
import { listFigures } from './lists.ts';
import { degreeTable, figureTable, ruleTable, targetTable } from './report.ts';
import { score, scoreTable } from './scorer.ts';
import { type ByHalf, byHalf, type GoldDocument, type GoldSet, HALVES, haveSets, isInHalf, readSets } from './sets.ts';
import { TARGETS } from './targets.ts';

/** The set whose speakers and rules are looked at one by one. */
const RULES_BY = 'polnear';

interface Measured {
  readonly set: string;
  readonly table: string;
  readonly figures: ByHalf<Figures>;
  readonly calibration?: ByHalf<Calibration>;
}

async function measure({ name, documents }: GoldSet): Promise<Measured> {
  const predicted = predict(documents);
  const found = await Promise.all(
    HALVES.map((half) =>
      figuresFor(
        name,
        documents.filter(({ id }) => isInHalf(id, half)),
        predicted,
      ),
    ),
  );
  const lists = documents.some(({ people }) => people !== null) ? listFigures({ name, documents }) : {};
  const figures = byHalf((half): Figures => ({ ...found[HALVES.indexOf(half)], ...(half === 'all' ? lists : {}) }));
  const table = await scoreTable(documents, predicted);
  if (name !== RULES_BY) {
    return { set: name, table, figures };
  }
  const calibration = await calibrate(documents, predicted);
  const withDegrees = byHalf((half) => ({ ...figures[half], ...calibrationFigures(name, calibration[half]) }));
  return { set: name, table, figures: withDegrees, calibration };
}

async function figuresFor(name: string, gold: readonly GoldDocument[], predicted: readonly PredictedDocument[]): Promise<Figures> {
  const hasQuotes = gold.some(({ quotes }) => quotes !== null);
  return figuresOf(name, await score(gold, predicted), hasQuotes ? await score(gold, predicted, { merge: true }) : undefined);
}

function print(measured: readonly Measured[], figures: ByHalf<Figures>): void {
  for (const { set, table } of measured) {
    console.log(`== ${set}, the scorer's table\n\n${table}`);
  }
  const recorded = recordedFigures();
  console.log(`== Targets\n\n${targetTable(figures, recorded)}\n`);
  console.log(`== All figures\n\n${figureTable(figures, recorded)}\n`);
  for (const { set, calibration } of measured) {
    if (calibration !== undefined) {
      console.log(`== ${set}, confidence\n\n${degreeTable(calibration)}\n`);
      console.log(`== ${set}, rules\n\n${ruleTable(calibration)}\n`);
    }
  }
}

const { values } = parseArgs({ options: { json: { type: 'boolean', default: false }, record: { type: 'boolean', default: false } } });
if (!haveSets()) {
  const message = 'The annotated articles are not here: they belong into ../shared/eval, beside the project. Nothing was measured.';
  console.log(values.json ? JSON.stringify({ message }) : message);
  process.exit(0);
}
const measured: Measured[] = [];
for (const set of readSets()) {
  measured.push(await measure(set));
}
const figures = byHalf((half): Figures => Object.assign({}, ...measured.map((one) => one.figures[half])) as Figures);
if (values.json) {
  const calibration = measured.flatMap(({ set, calibration: own }) => (own === undefined ? [] : [{ set, ...own }]));
  console.log(JSON.stringify({ figures, recorded: recordedFigures(), targets: TARGETS, calibration }, null, 2));
} else {
  print(measured, figures);
}
if (values.record) {
  recordFigures(figures);
}
