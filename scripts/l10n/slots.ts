/** What of a message is no words: what is set in, and what leads somewhere. A translation has the same. */
import { pluralForms } from '../../src/shared/plurals.ts';

/** What a translation must keep. */
export interface Slots {
  /** The numbers of `{0}`, `{1}` …; a choice of forms is `{0}`. */
  readonly indexes: ReadonlySet<string>;
  /** Commands, settings, keys and code that are named, sorted. */
  readonly names: readonly string[];
}

/** Links to commands and settings, keys, code, the names of our settings, and links to anywhere. */
const NAMES = /\((?:command|https?):[^)]*\)|`[^`]*`|<keybinding:[^>]*>|(?<![`#\w])verbatim\.[\w.]*\w|\n/g;

/** The slots and names of a message; where it has forms for counts, those of all forms. */
export function slotsOf(message: string): Slots {
  return {
    indexes: new Set([...message.matchAll(/\{(\d+)(?:\}|, plural,)/g)].map(([, index = '']) => index)),
    names: [...message.matchAll(NAMES)].map(([name]) => name).sort(),
  };
}

/** How a translation differs from its message in what is no words; empty where it does not. `language` is a BCP 47 tag. */
export function slotProblems(message: string, translation: string, language: string): readonly string[] {
  const [wanted, given] = [slotsOf(message), slotsOf(translation)];
  return [
    ...(sameSet(wanted.indexes, given.indexes) ? [] : [`has the slots {${[...given.indexes].join('}, {')}}`]),
    ...(wanted.names.join('\n') === given.names.join('\n') ? [] : [`names ${given.names.join(' ')}`]),
    ...formProblems(message, translation, language),
  ];
}

function formProblems(message: string, translation: string, language: string): readonly string[] {
  if (pluralForms(message) === undefined) {
    return pluralForms(translation) === undefined ? [] : ['has forms for counts'];
  }
  const forms = pluralForms(translation);
  if (forms === undefined) {
    return ['has no forms for counts'];
  }
  const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return sameSet(new Set(categories), new Set(forms.keys()))
    ? []
    : [`has the forms ${[...forms.keys()].join(', ')}, not ${categories.join(', ')}`];
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  return one.size === other.size && [...one].every((each) => other.has(each));
}
