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
const isName = (word) => [...Object.values(given), ...Object.values(family)].some((names) => names.has(word));
const located = (field, ...codes) =>
  codes.flatMap((code) => (allLocales[code].location?.[field] ?? []).map((place) => place.toLowerCase().replace(/ county$/, '')));
/** Words of the lists of states and counties that are common words by themselves. */
const NO_PLACES = new Set('borders central rivers plateau delta cross free lake union'.split(' '));
/** Countries and states that are given names as well (Jordan, Virginia): both are known, and the text decides. */
const states = [...located('country', 'en'), ...located('state', 'en', 'en_CA'), ...located('county', 'en_GB')].filter(
  (place) => !/[(,&]/.test(place) && !NO_PLACES.has(place),
);
/** Towns and counties of the larger locales, without those that lists of names hold, too. */
const TOWN_LOCALES = ['en', 'en_CA', 'en_IN', 'en_ZA', 'de', 'de_AT', 'es', 'es_MX', 'fr', 'pt_PT', 'tr', 'da', 'nb_NO', 'fi', 'cs_CZ'];
const STATE_LOCALES = ['en_GB', 'en_AU', 'en_IE', 'en_IN', 'en_ZA', 'de', 'fr', 'es', 'it'];
const towns = [...located('city_name', ...TOWN_LOCALES), ...located('state', ...STATE_LOCALES), ...located('county', 'en_IE')]
  .filter((place) => place.split(' ').every((word) => NAME.test(word)))
  .filter((place) => !isName(place) && !NO_PLACES.has(place) && lexicon[place] === undefined)
  // Prince Albert is a town in Canada, and elsewhere a prince.
  .filter((place) => !place.startsWith('prince ') && !place.split(' ').every(isName));
const places = [...tagged('City', 'Country', 'Region', 'Place').filter((word) => !firstNames.has(word)), ...states, ...towns];
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
const english = allLocales.en.word;
const common = single([...tagged(...COMMON_TAGS), ...english.noun, ...english.adjective, ...english.adverb, ...english.verb]).filter(
  (word) => !proper.has(word) && word === word.toLowerCase(),
);
const past = new Set(tagged('PastTense'));
const VERB_TAGS = ['Infinitive', 'PresentTense', 'PastTense', 'Gerund', 'Participle', 'Verb', 'PhrasalVerb', 'Imperative'];
const verbs = new Set([...tagged(...VERB_TAGS), ...english.verb]);
const gerunds = new Set(tagged('Gerund'));
/** Whether the word is a verb, too, in the lists or by a gerund that they have: hit, hitting. */
const isVerb = (word) => {
  const plain = word.replace(/s$/, '');
  return verbs.has(word) || [plain, plain.replace(/e$/, ''), plain + plain.at(-1)].some((stem) => gerunds.has(`${stem}ing`));
};
const nouns = new Set(
  [...tagged('Noun', 'Singular', 'Plural', 'Uncountable', 'Actor', 'Unit'), ...english.noun].filter((word) => !isVerb(word)),
);

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
    NOUNS: common.filter((word) => nouns.has(word)),
    PAST_TENSES: common.filter((word) => past.has(word)),
    OTHER_WORDS: common.filter((word) => !nouns.has(word) && !past.has(word)),
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
