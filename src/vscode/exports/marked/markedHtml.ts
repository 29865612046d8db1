/** The file of a marked article: HTML that stands by itself, runs nothing and asks for nothing. */
import { articleDirection } from '../../../shared/direction.ts';
import { elementHtml, startTag } from '../../../shared/elementHtml.ts';
import { escapeHtml } from '../../../shared/escapeHtml.ts';
import type { MarkedArticle } from './markedArticle.ts';
import { peopleHtml, quotesHtml, statementHtml } from './markedPeople.ts';
import { textHtml } from './markedText.ts';
import { speakerSigns } from './speakerSigns.ts';

/** The file, part by part, none of which takes long. Nothing of an article stands in it but escaped, as text or as the value of an attribute. */
export function* markedHtml(marked: MarkedArticle): Generator<string> {
  const signs = speakerSigns(marked.article);
  yield headHtml(marked);
  yield `<body>\n${topHtml(marked)}<main>\n${originHtml(marked)}`;
  yield `${startTag('article', { lang: '', dir: articleDirection(marked.article.text, marked.article.blocks) })}\n`;
  yield* textHtml(marked.article, signs);
  yield '</article>\n';
  yield* peopleHtml(marked, signs);
  yield* quotesHtml(marked, signs);
  yield `${signsHtml(marked)}</main>\n${footHtml(marked)}</body>\n</html>\n`;
}

/** Nothing is allowed but the style sheet that is in it. */
function headHtml({ title, language, style }: MarkedArticle): string {
  const policy = `default-src 'none'; style-src 'sha256-${style.hash}'; base-uri 'none'; form-action 'none'`;
  return `<!DOCTYPE html>
${startTag('html', { lang: language })}
<head>
<meta charset="utf-8">
${startTag('meta', { 'http-equiv': 'Content-Security-Policy', content: policy })}
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(title)}</title>
<style>${style.text}</style>
</head>
`;
}

/** How it is printed, and the ways to the lists below. */
function topHtml({ article, strings }: MarkedArticle): string {
  const ways = [
    ...(article.order.length === 0 ? [] : [['people', strings.people]]),
    ...(article.passages.length === 0 ? [] : [['quotes', strings.quotes]]),
    ['signs', strings.signs],
  ].map(([id = '', words = '']) => elementHtml('a', { href: `#${id}` }, escapeHtml(words)));
  const hint = strings.hint === undefined ? '' : `${elementHtml('p', {}, escapeHtml(strings.hint))}\n`;
  return `<header class="top">\n${hint}${elementHtml('nav', { 'aria-label': strings.contents }, ways.join(' '))}\n</header>\n`;
}

/** Where the article is from, and what of its head stands in no block. */
function originHtml({ article, title, address, strings }: MarkedArticle): string {
  const { origin, byline, blocks } = article;
  const hasTitle = blocks.some(({ kind }) => kind === 'title');
  const parts = [
    elementHtml('p', { dir: 'auto' }, escapeHtml(origin)),
    ...(address === undefined ? [] : [elementHtml('p', { dir: 'ltr' }, escapeHtml(address))]),
    elementHtml('p', {}, statementHtml(strings.totals)),
    ...(hasTitle ? [] : [elementHtml('h1', { lang: '', dir: 'auto' }, escapeHtml(title))]),
    ...(byline === undefined ? [] : [elementHtml('p', { lang: '', dir: 'auto' }, escapeHtml(byline))]),
  ];
  return `${elementHtml('header', { class: 'origin' }, `\n${parts.join('\n')}\n`)}\n`;
}

function signsHtml({ strings }: MarkedArticle): string {
  const rows = strings.kinds.map(({ kind, term, meaning }) => {
    const sign = kind === 'person' ? 'person' : `quote ${kind} nobody`;
    return `<dt>${elementHtml('span', { class: sign }, escapeHtml(term))}</dt><dd>${escapeHtml(meaning)}</dd>`;
  });
  const notes = strings.notes.map((note) => `<p>${escapeHtml(note)}</p>`);
  const heading = elementHtml('h2', { id: 'signs' }, escapeHtml(strings.signs));
  return `<section>\n${heading}\n<dl>\n${rows.join('\n')}\n</dl>\n${notes.join('\n')}\n</section>\n`;
}

function footHtml({ strings: { made, caution } }: MarkedArticle): string {
  return `<footer>\n<p>${escapeHtml(caution)}</p>\n<p>${escapeHtml(made)}</p>\n</footer>\n`;
}
