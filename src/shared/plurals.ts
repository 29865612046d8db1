/**
 * Messages that have a form for each kind of count. They are written as in the ICU message format, which translators know:
 * `{0, plural, one {# quote} other {# quotes}}`. Of that format this is all: one count for the whole message or a part of it, `#`
 * where the number goes, and `{1}`, `{2}` … for other texts. An apostrophe is one.
 */

/** What is chosen from, and in it one form: the category of `Intl.PluralRules`, and the words. */
const CHOICE = /\{0, plural,((?: [a-z]+ \{(?:[^{}]|\{\d\})*\})+)\}/;
const FORM = /([a-z]+) \{((?:[^{}]|\{\d\})*)\}/g;

/** The forms of a message by their categories; undefined where it has none. */
export function pluralForms(message: string): ReadonlyMap<string, string> | undefined {
  const forms = CHOICE.exec(message)?.[1];
  return forms === undefined ? undefined : new Map([...forms.matchAll(FORM)].map(([, category = '', words = '']) => [category, words]));
}

/** Chooses the forms of one language. */
export class Plurals {
  readonly #rules: Intl.PluralRules;

  /** `language` is a BCP 47 tag: that of the messages. */
  constructor(language: string) {
    this.#rules = new Intl.PluralRules(language);
  }

  /** A message in the form for `count`, which is written as `number`; `more` are the texts from `{1}` on. */
  text(message: string, count: number, number: string, more: readonly string[] = []): string {
    const forms = pluralForms(message);
    const form = forms?.get(this.#rules.select(count)) ?? forms?.get('other') ?? '';
    return message
      .replace(CHOICE, () => form.replaceAll('#', number))
      .replace(/\{(\d)\}/g, (slot, index: string) => more[Number(index) - 1] ?? slot);
  }
}
