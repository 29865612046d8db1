/** The page's HTML: nothing runs but the one script, and the first frame shows the text where it is read. */
import { strict as assert } from 'node:assert';
import type { PageArticle, PageUpdate } from '../../../src/shared/readerProtocol.ts';
import { readerHtml } from '../../../src/vscode/views/readerHtml.ts';
import { articleOf } from '../../support/articleOf.ts';
import { READER_STRINGS } from '../../support/readerStrings.ts';

function pageArticle(text: string, more: Partial<PageArticle> = {}): PageArticle {
  const { blocks } = articleOf(text, ['title']);
  const none = { words: 1, passages: [], mentions: [], people: [], order: [], totals: [] };
  return { kind: 'article', uri: 'file:///a.txt', version: 1, origin: '', text, blocks, allPeople: 'All', ...none, ...more };
}

const htmlOf = (update: PageUpdate): string =>
  readerHtml({
    csp: 'https://own.test',
    nonce: 'n0nce',
    script: 'reader.js',
    styles: ['page.css', 'reader.css'],
    language: 'en',
    look: { face: 'serif' },
    strings: READER_STRINGS,
    update,
  });

/** What the page brings along for its script. */
function broughtBy(html: string): PageUpdate {
  const json = /data-update="([^"]*)"/.exec(html)?.[1] ?? '';
  const unescaped = json.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'");
  return JSON.parse(unescaped.replaceAll('&amp;', '&')) as PageUpdate;
}

const PARAGRAPH = 'The harbour was built in 1871, when the town had four thousand people and no railway.';

describe('readerHtml', () => {
  it('allows one script, by its nonce, and the style sheets', () => {
    const html = htmlOf({ content: pageArticle('Title\nText.'), view: {} });
    assert.match(html, /content="default-src 'none'; script-src 'nonce-n0nce'; style-src https:\/\/own\.test;"/);
    assert.equal(html.match(/<script/g)?.length, 1);
    assert.doesNotMatch(html, / style=| on[a-z]+=/);
  });

  it('shows text that looks like markup as text', () => {
    const text = 'A <b>title</b>\n“</main><script>alert(1)</script>” & more.';
    const html = htmlOf({ content: pageArticle(text), view: {} });
    assert.ok(html.includes('&lt;script&gt;alert(1)&lt;/script&gt;” &amp; more.</p>'));
    assert.equal(html.match(/<script|<b>|<\/main>/g)?.length, 2);
    const { content } = broughtBy(html);
    assert.equal(content.kind === 'article' && content.text, text);
  });

  it('shows the title as a heading, the paragraphs with their numbers, and where each starts', () => {
    const content = pageArticle('Title\nOne.\nTwo.');
    const blocks = content.blocks.map((block, index) => (index === 0 ? block : { ...block, number: index }));
    const html = htmlOf({ content: { ...content, blocks }, view: {} });
    assert.match(
      html,
      /<article dir="ltr"><h1 data-kind="title" data-start="0" dir="ltr">Title<\/h1><p data-kind="paragraph" data-start="6" data-number="1" dir="ltr">One\.<\/p>/,
    );
  });

  it('brings only what is around the place of a long article, and its bars', () => {
    const text = `Title\n${Array.from({ length: 5_000 }, (_, index) => `${String(index)} ${PARAGRAPH}`).join('\n')}`;
    const offset = text.indexOf('\n2500 ') + 1;
    const people = Array.from({ length: 90 }, (_, index) => ({ name: `Person ${String(index)}`, counts: '', statement: [] }));
    const order = people.map((_person, index) => 89 - index);
    const html = htmlOf({ content: pageArticle(text, { people, order }), view: { anchor: { offset, below: 0 }, person: 88 } });
    assert.ok(html.length < 60_000);
    assert.ok(html.includes(`>2500 ${PARAGRAPH}</p>`));
    assert.ok(!html.includes('<h1'));
    const { content, view } = broughtBy(html);
    assert.ok(content.kind === 'article' && content.isPartial === true && content.text === '');
    assert.equal(content.people[view.person ?? -1]?.name, 'Person 88', 'the chosen person is the one in the strip');
  });

  it('tells of a paragraph that is cut where the part that is shown starts', () => {
    const text = 'x'.repeat(400_000);
    const html = htmlOf({ content: pageArticle(text), view: { anchor: { offset: 200_000, below: 0 } } });
    const [, start = '', words = ''] = /data-start="(\d+)"[^>]*>(x+)</.exec(html) ?? [];
    assert.ok(Number(start) > 190_000 && Number(start) <= 200_000);
    assert.ok(words.length > 5_000 && words.length < 20_000);
  });

  it('has no article in a notice', () => {
    const html = htmlOf({ content: { kind: 'notice', heading: 'Nothing', sentences: [], isError: false, buttons: [] }, view: {} });
    assert.ok(!html.includes('<article'));
    assert.equal(broughtBy(html).content.kind, 'notice');
  });
});
