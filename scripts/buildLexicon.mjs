// Builds src/core/lexicon/generated/*.ts from the word lists of npm packages: single given names, surnames, places,
// demonyms and common words. Run it after an update of those packages: `node scripts/buildLexicon.mjs`; with --check
// it only says whether the files are current.
import { allLocales } from '@faker-js/faker';
import nlp from 'compromise';
import { readFileSync, writeFileSync } from 'node:fs';
import { foldWord } from '../src/core/text/foldWord.ts';

const FOLDER = new URL('../src/core/lexicon/generated/', import.meta.url);
/** One word of letters, with an inner hyphen or apostrophe; three letters or more, so that no initial gets in. */
const NAME = /^\p{Script=Latin}{2,}(?:['’-]\p{Script=Latin}+)*$/u;

const lexicon = nlp.model().one.lexicon;
const tagged = (...tags) =>
  Object.entries(lexicon)
    .filter(([, own]) => [own].flat().some((tag) => tags.includes(tag)))
    .map(([word]) => word);
/** Words of which the lexicon says nothing else than these. */
const onlyTagged = (...tags) =>
  Object.entries(lexicon)
    .filter(([, own]) => [own].flat().every((tag) => tags.includes(tag)))
    .map(([word]) => word);
const single = (words) => words.filter((word) => NAME.test(word));

/** Cyrillic to Latin as news agencies write it; the lists of Russian and Ukrainian names come in Cyrillic only. */
const LATIN = Object.fromEntries(
  'а:a б:b в:v г:g ґ:g д:d е:e ё:yo є:ye ж:zh з:z и:i і:i ї:yi й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya'
    .split(' ')
    .map((pair) => pair.split(':')),
);
const latin = (word) => word.toLowerCase().replace(/[\u0400-\u04ff]/g, (letter) => LATIN[letter] ?? letter);
/** Spellings that agencies use for one Cyrillic name: Sergei, Sergey; Yevgeny, Evgenii. */
const spellings = (word) => {
  const plain = latin(word);
  return [plain, plain.replace(/iy$/, 'y'), plain.replace(/ey$/, 'ei'), plain.replace(/iya$/, 'ia'), plain.replace(/^e/, 'ye')];
};

function fromFaker(field) {
  const found = { female: new Set(), male: new Set(), generic: new Set() };
  for (const [code, locale] of Object.entries(allLocales)) {
    const cyrillic = code === 'ru' || code === 'uk';
    const lists = locale.person?.[field] ?? {};
    for (const [gender, words] of Object.entries(lists)) {
      for (const word of Array.isArray(words) ? words : []) {
        const forms = cyrillic ? spellings(word) : [word.toLowerCase()];
        forms.filter((form) => NAME.test(form)).forEach((form) => found[gender]?.add(form));
      }
    }
  }
  return found;
}

const given = fromFaker('first_name');
const family = fromFaker('last_name');
for (const word of single(tagged('FemaleName'))) {
  given.female.add(word);
}
for (const word of single(tagged('MaleName'))) {
  given.male.add(word);
}
for (const word of single(tagged('FirstName'))) {
  given.generic.add(word);
}

const firstNames = new Set(tagged('FirstName'));
/** Towns of the larger locales, without those that lists of names hold, too. */
const CITY_LOCALES = ['en', 'en_CA', 'de', 'de_AT', 'es', 'es_MX', 'fr', 'pt_PT', 'tr', 'da', 'nb_NO', 'fi', 'cs_CZ'];
const isName = (word) => [...Object.values(given), ...Object.values(family)].some((names) => names.has(word));
const cities = CITY_LOCALES.flatMap((code) => allLocales[code].location?.city_name ?? [])
  .map((city) => city.toLowerCase())
  .filter((city) => NAME.test(city) && !isName(city) && lexicon[city] === undefined);
const places = [...tagged('City', 'Country', 'Region', 'Place').filter((word) => !firstNames.has(word)), ...cities];
const COMMON_TAGS = [
  ...[
    'Noun',
    'Singular',
    'Plural',
    'Uncountable',
    'Actor',
    'Unit',
    'Infinitive',
    'PresentTense',
    'PastTense',
    'Gerund',
    'Participle',
    'Verb',
    'PhrasalVerb',
  ],
  ...[
    'Adjective',
    'Comparable',
    'Comparative',
    'Superlative',
    'Adverb',
    'Ordinal',
    'Cardinal',
    'Duration',
    'Date',
    'Expression',
    'Imperative',
  ],
];
const PROPER_TAGS = [
  'Person',
  'FirstName',
  'MaleName',
  'FemaleName',
  'LastName',
  'Place',
  'City',
  'Country',
  'Region',
  'Organization',
  'SportsTeam',
  'ProperNoun',
];
const proper = new Set(tagged(...PROPER_TAGS));
const common = single(tagged(...COMMON_TAGS)).filter((word) => !proper.has(word));

const LISTS = {
  givenNames: {
    job: 'Given names, single words, by the gender that the lists give them.',
    FEMALE_NAMES: given.female,
    MALE_NAMES: given.male,
    GIVEN_NAMES: given.generic,
  },
  surnames: {
    job: 'Surnames, single words.',
    SURNAMES: [...family.generic, ...family.female, ...family.male, ...single(tagged('LastName'))],
  },
  places: {
    job: 'Countries, cities, regions and peoples; names of several words joined by underscores.',
    PLACES: places.map((word) => word.replaceAll(' ', '_')).filter((word) => !/[^\p{L}_'.-]/u.test(word)),
    DEMONYMS: single(tagged('Demonym')),
    ORGANISATIONS: tagged('Organization', 'SportsTeam')
      .map((word) => word.replaceAll(' ', '_'))
      .filter((word) => !/[^\p{L}_'.&-]/u.test(word)),
  },
  verbs: {
    job: 'Verbs of English: base forms, and the past forms that are no base form with -ed.',
    VERBS: single(onlyTagged('Infinitive')),
    IRREGULAR_PAST_FORMS: single(onlyTagged('PastTense')).filter((word) => !word.endsWith('ed')),
  },
  englishWords: {
    job: 'Common words of English, inflected: what a capital at the start of a sentence says nothing about.',
    ENGLISH_WORDS: common,
  },
};

function fileOf(lists) {
  const { job, ...constants } = lists;
  const lines = [
    `/** ${job} Generated by scripts/buildLexicon.mjs from @faker-js/faker and compromise (both MIT); do not edit. */`,
    ...Object.entries(constants).map(([name, words]) => {
      const sorted = [...new Set([...words].map(foldWord))].sort();
      return `/** ${sorted.length} entries, sorted, separated by spaces. */\nexport const ${name} =\n  ${JSON.stringify(sorted.join(' ')).replaceAll("'", "\\'").replace(/^"|"$/g, "'")};`;
    }),
  ];
  return lines.join('\n\n') + '\n';
}

let stale = 0;
for (const [name, lists] of Object.entries(LISTS)) {
  const url = new URL(`${name}.ts`, FOLDER);
  const text = fileOf(lists);
  if (process.argv.includes('--check')) {
    let old = '';
    try {
      old = readFileSync(url, 'utf8');
    } catch (error) {
      console.error(`${name}.ts cannot be read: ${error.message}`);
    }
    if (old !== text) {
      stale++;
      console.error(`src/core/lexicon/generated/${name}.ts is not what the packages give; run node scripts/buildLexicon.mjs`);
    }
  } else {
    writeFileSync(url, text);
    console.log(`${name}.ts ${text.length} characters`);
  }
}
process.exitCode = stale > 0 ? 1 : 0;
