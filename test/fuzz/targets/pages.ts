// Pages made of hostile articles: no element, attribute or address stands in them but ours.
import { strict as assert } from 'node:assert';
import { Parser } from 'htmlparser2';
import { parseHTML } from 'linkedom';
import { ArticleAnalyzer } from '../../../src/core/analyze.ts';
import { formatFor } from '../../../src/formats/index.ts';
import { readHtml } from '../../../src/formats/html.ts';
import type { PageComparison } from '../../../src/shared/comparisonProtocol.ts';
import type { PersonContent, PersonStrings } from '../../../src/shared/personProtocol.ts';
import type { PageArticle } from '../../../src/shared/readerProtocol.ts';
import { comparisonHtml } from '../../../src/vscode/comparison/comparisonHtml.ts';
import { personHtml } from '../../../src/vscode/person/personHtml.ts';
import { readerHtml } from '../../../src/vscode/views/readerHtml.ts';
import { comparisonElements } from '../../../src/webview/comparison/comparisonView.ts';
import { Renderer } from '../../../src/webview/render.ts';
import { TextMap } from '../../../src/webview/textMap.ts';
import { noticeElement } from '../../../src/webview/notices.ts';
import { markedOf, markedPage } from '../../support/markedArticles.ts';
import type { Dice } from '../../support/mutations.ts';
import { READER_STRINGS } from '../../support/readerStrings.ts';
import { hostileText } from '../hostileInput.ts';
import { HTML, MARKDOWN } from '../markup.ts';
import type { Target } from '../target.ts';

// What makes elements in the page makes them here, too.
Object.assign(globalThis, { document: parseHTML('<!doctype html><html><body></body></html>').document });

const analyzer = new ArticleAnalyzer();
const FRAME = { csp: 'https://own.test', nonce: 'n0nce', script: 'page.js', styles: ['page.css'], language: 'en' };
/** The elements that pages are made of. Of `script`, `meta` and `link` the frame has some, and nothing else any. */
const OURS: ReadonlySet<string> = new Set(
  (
    'html head meta title link script body div main article h1 h2 h3 h4 h5 h6 p pre mark span strong em code s ' +
    'blockquote section button ul li ins del header ol a b bdi dl dt dd nav footer style'
  ).split(' '),
);
const ATTRIBUTES = /^(?:class|dir|id|role|tabindex|title|type|lang|(?:aria|data)-[a-z-]+)$/;
const OF_FRAME = /^(?:charset|http-equiv|content|name|rel|href|nonce|src|defer|blocking)$/;

/** How often each kind of element is there: each of them is one of ours, with attributes that run nothing and lead nowhere else. */
function countHarmless(html: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  new Parser(
    {
      onopentag: (name, attributes) => {
        assert.ok(OURS.has(name), `<${name}> in a page`);
        const isOfFrame = ['meta', 'link', 'script', 'a'].includes(name);
        Object.keys(attributes).forEach((one) =>
          assert.ok(ATTRIBUTES.test(one) || (isOfFrame && OF_FRAME.test(one)), `${one} of <${name}>`),
        );
        assert.ok(attributes['src'] === undefined || attributes['src'] === FRAME.script);
        const { href } = attributes;
        assert.ok(href === undefined || (name === 'a' ? /^#[\w-]+$/.test(href) : FRAME.styles.includes(href)), href);
        counts.set(name, (counts.get(name) ?? 0) + 1);
      },
      oncomment: () => assert.fail('a comment in a page'),
    },
    { decodeEntities: true },
  ).end(html);
  return counts;
}

/** The same of a page, whose script is the one of the frame. */
function assertHarmless(html: string): void {
  const counts = countHarmless(html);
  assert.equal(counts.get('script'), 1);
  assert.equal(counts.get('style') ?? 0, 0);
}

/** The same for what the page's script makes. */
function assertHarmlessElements(elements: readonly Element[]): void {
  for (const one of elements) {
    assert.ok(OURS.has(one.localName) && one.localName !== 'script', `<${one.localName}>`);
    one.getAttributeNames().forEach((name) => assert.match(name, ATTRIBUTES));
    assertHarmlessElements([...one.children]);
  }
}

async function pageArticleOf(text: string, isHtml: boolean): Promise<PageArticle | undefined> {
  const answer = isHtml ? await readHtml(text, { fileName: 'a.html' }) : undefined;
  if (answer?.kind === 'failed') {
    return undefined;
  }
  const article = answer?.article ?? formatFor('a.md').read(text, { fileName: 'a.md' });
  const { people, passages, mentions } = analyzer.analyze(article);
  const { title, byline } = article;
  return {
    kind: 'article',
    uri: `file:///${text.slice(0, 100)}`,
    version: 1,
    ...(title === undefined ? {} : { title }),
    ...(byline === undefined ? {} : { byline }),
    origin: article.publisher ?? '',
    words: 1,
    text: article.text,
    blocks: article.blocks,
    passages: passages.map((one) => ({ ...one, speaker: text.slice(0, 50), doubt: 'unsure', description: text.slice(0, 100) })),
    mentions: mentions.map(({ start, end }) => ({ start, end, person: 0 })),
    people: people.map(({ name }) => ({ name, counts: '', statement: [{ text: name }] })),
    order: people.map((_, index) => index),
    totals: [],
    allPeople: 'All',
  };
}

const reader: Target = {
  name: 'page of the reader',
  weight: 4,
  make: (dice) => {
    const isHtml = dice.roll(3) === 0;
    const text = hostileText(dice, isHtml ? HTML : MARKDOWN);
    const offset = dice.roll(text.length + 1);
    return {
      size: text.length,
      run: async () => {
        const content = await pageArticleOf(text, isHtml);
        if (content === undefined) {
          return;
        }
        assertHarmless(
          readerHtml({
            ...FRAME,
            look: { face: 'serif' },
            strings: READER_STRINGS,
            update: { content, view: { anchor: { offset, below: 0 } } },
          }),
        );
        const { elements } = new Renderer(content, new TextMap(), () => undefined).blocks(0, content.blocks.length);
        assertHarmlessElements(elements);
      },
    };
  },
};

function comparisonOf(dice: Dice): PageComparison {
  const some = (): string => hostileText(dice, HTML).slice(0, 500);
  const version = (): PageComparison['versions'][number] => ({
    source: some(),
    origin: some(),
    attribution: some(),
    otherSpeaker: some(),
    parts: [
      { kind: 'same', text: some() },
      { kind: 'added', text: some() },
      { kind: 'left', text: some() },
    ],
    differences: [some()],
    summary: some(),
  });
  const strings = { base: 'a', others: 'b', open: 'c', compare: 'd', added: 'e', left: 'f', end: 'g' };
  return { heading: some(), base: 0, versions: [version(), version()], rest: some(), strings };
}

const others: Target = {
  name: 'pages of comparisons, people and notices',
  weight: 2,
  make: (dice) => {
    const comparison = comparisonOf(dice);
    const [heading, sentence] = [hostileText(dice, HTML), hostileText(dice, MARKDOWN)];
    const content: PersonContent = {
      kind: 'nobody',
      heading,
      sentence,
      isLoading: false,
      nearest: [{ id: 0, name: heading, detail: sentence }],
    };
    return {
      size: JSON.stringify(comparison).length + heading.length + sentence.length,
      run: () => {
        assertHarmless(comparisonHtml({ ...FRAME, title: heading, comparison }));
        assertHarmlessElements(comparisonElements(comparison, { open: () => undefined, compareWith: () => undefined }));
        assertHarmless(personHtml({ ...FRAME, title: heading, look: { face: 'serif' }, strings: {} as PersonStrings, content }));
        const notice = { kind: 'notice', heading, sentences: [sentence], path: heading, isError: true, buttons: [] } as const;
        assertHarmlessElements([noticeElement(notice, () => undefined)]);
      },
    };
  },
};

const STYLE = { text: 'p { color: red }', hash: 'aGFzaA==' };

const exported: Target = {
  name: 'file of a marked article',
  weight: 2,
  make: (dice) => {
    const isHtml = dice.roll(3) === 0;
    const text = hostileText(dice, isHtml ? HTML : MARKDOWN);
    const title = hostileText(dice, HTML).slice(0, 500);
    return {
      size: text.length,
      run: async () => {
        const article = await pageArticleOf(text, isHtml);
        if (article === undefined) {
          return;
        }
        const html = markedPage(markedOf(article, STYLE, { title, address: title, language: title, caption: () => title }));
        const counts = countHarmless(html);
        assert.deepEqual(
          [counts.get('script'), counts.get('link'), counts.get('style'), counts.get('article')],
          [undefined, undefined, 1, 1],
        );
        assert.equal(html.match(/ data-start="/g)?.length ?? 0, article.blocks.length);
      },
    };
  },
};

/** The pages, as HTML and as elements. */
export const PAGES: readonly Target[] = [reader, others, exported];
