/** The lists below a marked article: its people with their counts, and what is quoted and reported of each of them. */
import { visibleText } from '../../../core/visibleText.ts';
import { elementHtml, startTag } from '../../../shared/elementHtml.ts';
import { escapeHtml } from '../../../shared/escapeHtml.ts';
import type { PageArticle, Statement } from '../../../shared/readerProtocol.ts';
import type { MarkedArticle } from './markedArticle.ts';
import { passageId } from './markedText.ts';
import type { SpeakerSigns } from './speakerSigns.ts';

/** What is said of something, the emphasised parts of it as `strong` makes them of HTML. */
export function statementHtml(statement: Statement, strong = (html: string): string => elementHtml('b', {}, html)): string {
  return statement.map(({ text, isStrong }) => (isStrong === true ? strong(escapeHtml(text)) : escapeHtml(text))).join('');
}

/** The people, in the order of the strip, each with the way to what he or she says. Nothing where there is nobody. */
export function* peopleHtml({ article, strings }: MarkedArticle, signs: SpeakerSigns): Generator<string> {
  if (article.order.length === 0) {
    return;
  }
  const speakers = new Set(article.passages.map(({ person }) => person));
  yield `<section>\n<h2 id="people">${escapeHtml(strings.people)}</h2>\n<ul class="people">\n`;
  for (const index of article.order) {
    const name = (html: string): string => {
      const words = nameHtml(html, signs.of(index));
      return speakers.has(index) ? elementHtml('a', { href: `#${personId(index)}` }, words) : words;
    };
    yield `${elementHtml('li', {}, statementHtml(article.people[index]?.statement ?? [], name))}\n`;
  }
  yield '</ul>\n</section>\n';
}

/** The passages by who says them, in the order of the text, each with the way to its place. Nothing where there are none. */
export function* quotesHtml(marked: MarkedArticle, signs: SpeakerSigns): Generator<string> {
  const { article, strings } = marked;
  if (article.passages.length === 0) {
    return;
  }
  const said = Map.groupBy(article.passages.keys(), (index) => article.passages[index]?.person);
  yield `<section>\n<h2 id="quotes">${escapeHtml(strings.quotes)}</h2>\n`;
  for (const index of article.order) {
    const heading = nameHtml(escapeHtml(article.people[index]?.name ?? ''), signs.of(index));
    yield* speakerHtml(marked, elementHtml('h3', { id: personId(index) }, heading), said.get(index) ?? [], signs);
  }
  yield* speakerHtml(marked, elementHtml('h3', {}, escapeHtml(strings.others)), said.get(undefined) ?? [], signs);
  yield '</section>\n';
}

function* speakerHtml(
  { article, caption }: MarkedArticle,
  heading: string,
  said: readonly number[],
  signs: SpeakerSigns,
): Generator<string> {
  if (said.length === 0) {
    return;
  }
  yield `${heading}\n<ol class="said">\n`;
  for (const index of said) {
    const link = elementHtml('a', { href: `#${passageId(index)}` }, escapeHtml(caption(index)));
    yield `<li>${link}${wordsHtml(article, index, signs)}</li>\n`;
  }
  yield '</ol>\n';
}

/** The whole passage as it is shown, in the language of the article, which nobody knows. */
function wordsHtml(article: PageArticle, index: number, signs: SpeakerSigns): string {
  const passage = article.passages[index];
  if (passage === undefined) {
    return '';
  }
  const words = escapeHtml(visibleText(article, passage));
  return `${startTag('p', { lang: '', dir: 'auto' })}${elementHtml('span', { class: `quote ${passage.kind} ${signs.of(passage.person)}` }, words)}</p>`;
}

/** A name may run the other way than the words around it. */
function nameHtml(html: string, sign: string): string {
  return elementHtml('b', { class: sign }, elementHtml('bdi', { lang: '' }, html));
}

function personId(index: number): string {
  return `person-${String(index + 1)}`;
}
