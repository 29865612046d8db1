/** What a word does in a sentence, as far as its form tells: the bits that the rules look at. */
import { IRREGULAR_PAST_FORMS, VERBS } from '../lexicon/generated/verbs.ts';
import { LIGHT_VERBS } from '../lexicon/reportingWords.ts';
import type { WordColumn, WordTable } from '../text/wordTable.ts';

/** Bits of a word's grammar; several may hold. A word with none of them may be noun, verb or adjective. */
export const Grammar = {
  /** he, she, they, we, I, you, it: can be a subject by itself. */
  SubjectPronoun: 1 << 0,
  /** him, them, us, me, her: whom one tells. */
  ObjectPronoun: 1 << 1,
  /** a, the, this, his, every: begins a noun phrase. */
  Determiner: 1 << 2,
  Preposition: 1 << 3,
  /** and, or, but, nor, yet. */
  Coordinator: 1 << 4,
  /** because, while, although, if, when, as: begins a clause. */
  Subordinator: 1 << 5,
  /** that. */
  That: 1 << 6,
  /** who, which, whom, whose, what, how, why, where. */
  Relative: 1 << 7,
  /** Forms of be, have and do, modal verbs. */
  Auxiliary: 1 << 8,
  /** not, also, later, repeatedly: may stand between a subject and its verb. */
  Adverb: 1 << 9,
  /** Days, months, today, evening: when somebody said it. */
  Time: 1 << 10,
  /** who, which, that as subject of a relative clause. */
  RelativeSubject: 1 << 11,
  /** to. */
  To: 1 << 12,
  /** Forms of be. */
  Be: 1 << 13,
  /** his, her, their, its, my, our, your. */
  Possessive: 1 << 14,
  /** Ends in -ing. */
  Ing: 1 << 15,
  /** Ends in -ed: a past form or participle, of which the lists need not know the verb. */
  Ed: 1 << 16,
  /** some, many, others, both, one: a noun phrase by themselves. */
  Quantity: 1 << 17,
  /** with. */
  With: 1 << 18,
  /** by. */
  By: 1 << 19,
  /** Begins a remark that stands by itself after a comma: while, although, but. */
  Contrast: 1 << 20,
  /** A past form that is not lemma + "ed": went, took. */
  Past: 1 << 21,
  /** A form in -s of a verb; often a noun too: plans, wins. */
  Third: 1 << 22,
  /** The base form of a verb; often a noun too: plan, win. */
  Base: 1 << 23,
  /** An auxiliary that cannot but be finite: is, were, has, would. */
  Finite: 1 << 24,
  /** A past form that is another word as well: left, put, cut. */
  MaybePast: 1 << 27,
  /** make, give, raise: brings a noun of saying. */
  Light: 1 << 26,
  /** Forms of have: the participle after it is no passive. */
  Have: 1 << 25,
} as const;

const LISTS: readonly (readonly [words: string, bits: number])[] = [
  ['he she they we i you it', Grammar.SubjectPronoun],
  ['him them us me her you it himself themselves herself', Grammar.ObjectPronoun],
  ['a an the this these those every each no any another such', Grammar.Determiner],
  ['his her their its my our your', Grammar.Determiner | Grammar.Possessive],
  [
    'some many most few several all both others one two three four five six seven eight nine ten dozens hundreds thousands millions half none more those another everyone everybody someone somebody nobody',
    Grammar.Quantity,
  ],
  [
    'of in on at for from with by about against over under after before during between among through into onto across behind near inside outside within without toward towards upon around amid alongside ' +
      'despite until since like unlike per via beyond above below beside besides throughout regarding concerning following amongst aboard off than',
    Grammar.Preposition,
  ],
  ['to', Grammar.To | Grammar.Preposition],
  ['with', Grammar.With],
  ['by', Grammar.By],
  ['and or but nor yet plus', Grammar.Coordinator],
  ['because while although though whereas if unless when whenever once since until after before as whether even', Grammar.Subordinator],
  ['but while although though whereas', Grammar.Contrast],
  ['that', Grammar.That | Grammar.RelativeSubject],
  ['who which', Grammar.Relative | Grammar.RelativeSubject],
  ['whom whose what how why where whoever whatever', Grammar.Relative],
  [
    "am is are was were be been being ’s 's ’re 're ’m 'm isn't aren't wasn't weren't isn’t aren’t wasn’t weren’t",
    Grammar.Auxiliary | Grammar.Be,
  ],
  [
    "am is are was were has had does did can could may might must shall should will would ought ’ve 've ’d 'd ’ll 'll ’re 're ’m 'm isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't " +
      "shouldn't won't wouldn't isn’t aren’t wasn’t weren’t haven’t hasn’t hadn’t don’t doesn’t didn’t can’t couldn’t shouldn’t won’t wouldn’t",
    Grammar.Finite,
  ],
  ["have has had having ’ve 've haven't hasn't hadn't haven’t hasn’t hadn’t", Grammar.Have],
  ['lost let led became met felt sought knew grew drew', Grammar.Past],
  ['left put cut set hit beat bet spread quit thrust lay rose shut ran read', Grammar.MaybePast],
  [IRREGULAR_PAST_FORMS, Grammar.Past],
  [LIGHT_VERBS, Grammar.Light],
  [
    "has have had having do does did done can could may might must shall should will would ought ’ve 've ’d 'd ’ll 'll isn't aren't wasn't weren't haven't hasn't hadn't don't doesn't didn't can't cannot couldn't shouldn't won't wouldn't " +
      'isn’t aren’t wasn’t weren’t haven’t hasn’t hadn’t don’t doesn’t didn’t can’t couldn’t shouldn’t won’t wouldn’t',
    Grammar.Auxiliary,
  ],
  [
    'not never also however though meanwhile later then still just even once often ever always already now again instead further too soon first recently since thus therefore rather quite simply famously sometimes meanwhile earlier seldom ' +
      'himself herself themselves itself first reportedly back long only nevertheless nonetheless so far well twice here there together alone finally',
    Grammar.Adverb,
  ],
  [
    'monday tuesday wednesday thursday friday saturday sunday mon. tue. tues. wed. thu. thur. thurs. fri. sat. sun. january february march april june july august september october november december ' +
      'jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. today yesterday tonight tomorrow morning afternoon evening night noon week month year weekend last late early earlier',
    Grammar.Time,
  ],
];

/** Words in -ly that are no adverbs, in -ing and -ed that are no verbs. */
const NO_ADVERB =
  /^(?:family|ally|rally|reply|supply|july|italy|assembly|monopoly|anomaly|bully|jelly|belly|fly|ugly|elderly|friendly|likely|daily|weekly|monthly|imply|apply|comply|rely|kelly|reilly|emily|sally|molly|billy|willy|lily|polly|dolly|holly|beverly|kimberly|grizzly|tally|folly)$/;
const NO_ING =
  /^(?:thing|nothing|something|anything|everything|king|ring|spring|string|sing|bring|wing|evening|morning|during|sterling|beijing|being|ceiling|sibling|building|meeting|hearing|briefing|beginning|spending|funding|ending|meaning|shooting|killing|polling|voting|banking|housing|mailing|training|feeling|setting|finding|warning)$/;
const NO_ED =
  /^(?:need|speed|seed|feed|breed|indeed|hundred|red|bed|sacred|united|allied|led|fed|wed|ted|fred|ned|ed|med|alfred|mohammed|ahmed|mohamed|hamed|saeed|reed)$/;

type Index = ReadonlyMap<string, number>;

/** The bits of `Grammar` for each word type of the table. */
export function grammarWords(words: WordTable): WordColumn {
  return words.column(grammarOf);
}

function grammarOf(_text: string, lower: string, words: WordTable): number {
  return (words.derived(listed).get(lower) ?? 0) | formOf(lower);
}

function listed(): Index {
  const index = new Map<string, number>();
  const add = (word: string, bits: number): void => void index.set(word, (index.get(word) ?? 0) | bits);
  for (const [words, bits] of LISTS) {
    for (const word of words.split(' ')) {
      add(word, bits);
    }
  }
  for (const verb of VERBS.split(' ')) {
    add(verb, Grammar.Base);
    add(/[^aeiou]y$/.test(verb) ? verb.slice(0, -1) + 'ies' : /(?:s|sh|ch|x|z|o)$/.test(verb) ? verb + 'es' : verb + 's', Grammar.Third);
  }
  return index;
}

function formOf(lower: string): number {
  if (lower.length > 4 && lower.endsWith('ly') && !NO_ADVERB.test(lower)) {
    return Grammar.Adverb;
  }
  if (lower.length > 4 && lower.endsWith('ing') && !NO_ING.test(lower)) {
    return Grammar.Ing;
  }
  return lower.length > 3 && lower.endsWith('ed') && !NO_ED.test(lower) ? Grammar.Ed : 0;
}
