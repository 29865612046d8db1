/** The file of a marked article: the article's text and nothing else in its blocks, every quote marked, and nothing that runs or loads. */
import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument, DomUtils } from 'htmlparser2';
import { type Piece, piecesOf } from '../../../../src/core/marked/pieces.ts';
import { visibleText } from '../../../../src/core/visibleText.ts';
import type { PageArticle } from '../../../../src/shared/readerProtocol.ts';
import type { MarkedArticle, StyleSheet } from '../../../../src/vscode/exports/marked/markedArticle.ts';
import { markedHtml } from '../../../../src/vscode/exports/marked/markedHtml.ts';
import { articleOf } from '../../../bench/articles.ts';
import { assertLinear } from '../../../support/linearCost.ts';
import { analysedPage, markedOf, markedPage } from '../../../support/markedArticles.ts';
import { samples } from '../../../support/paths.ts';

const STYLE: StyleSheet = { text: 'p { color: red }', hash: createHash('sha256').update('p { color: red }').digest('base64') };

type Dom = ReturnType<typeof parseDocument>;
type Found = ReturnType<typeof DomUtils.getElementsByTagName>[number];

const domOf = (article: PageArticle, more: Partial<MarkedArticle> = {}): Dom => parseDocument(markedPage(markedOf(article, STYLE, more)));
const all = (dom: Dom | Found, name: string): readonly Found[] => DomUtils.getElementsByTagName(name, dom, true);
const withClass = (dom: Dom | Found, name: string): readonly Found[] =>
  withAttribute(dom, 'class').filter((one) => one.attribs['class']?.split(' ').includes(name));
const withAttribute = (dom: Dom | Found, name: string): readonly Found[] => all(dom, '*').filter((one) => one.attribs[name] !== undefined);
const words = (found: Dom | Found | undefined): string => (found === undefined ? '' : DomUtils.textContent(found));
const only = <T>(found: readonly T[]): T => {
  assert.equal(found.length, 1);
  return found[0] ?? assert.fail();
};

/** What the reader shows of a block. */
const shownIn = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => (piece.kind === 'text' ? piece.text : shownIn(piece.children))).join('');

/** The words that are marked as each passage: those of the element that it begins in, and of those that it goes on in. */
function markedWords(dom: Dom): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const mark of all(only(all(dom, 'article')), 'mark')) {
    const { id, title = '', class: classes = '' } = mark.attribs;
    assert.equal(classes.split(' ').includes('goes-on'), id === undefined);
    found.set(title, (found.get(title) ?? '') + words(mark));
  }
  return found;
}

describe('the file of a marked article', () => {
  for (const name of readdirSync(samples).filter((one) => one !== 'README.md')) {
    it(`has the text of each block and marks each quote exactly: ${name}`, () => {
      const page = analysedPage(readFileSync(path.join(samples, name), 'utf8'), name);
      const dom = domOf(page);
      const blocks = withAttribute(only(all(dom, 'article')), 'data-start');
      assert.deepEqual(
        blocks.map(words),
        page.blocks.map((block) => shownIn(piecesOf(page.text, block.runs, block, { passages: [], mentions: [] }))),
      );
      assert.ok(page.passages.length > 0);
      const marked = markedWords(dom);
      for (const passage of page.passages) {
        const flat = (text: string): string => text.replace(/\s+/g, '');
        assert.equal(flat(marked.get(passage.description) ?? ''), flat(visibleText(page, passage)), passage.description);
      }
    });

    it(`lists everybody, and each quote once with the way to it: ${name}`, () => {
      const page = analysedPage(readFileSync(path.join(samples, name), 'utf8'), name);
      const dom = domOf(page);
      const ids = withAttribute(dom, 'id').map((one) => one.attribs['id'] ?? '');
      assert.equal(new Set(ids).size, ids.length);
      const ways = all(dom, 'a').map((one) => one.attribs['href'] ?? '');
      assert.deepEqual(
        ways.filter((way) => !way.startsWith('#') || !ids.includes(way.slice(1))),
        [],
      );
      const quoted = ways.filter((way) => way.startsWith('#quote-'));
      assert.deepEqual(quoted.toSorted(), page.passages.map((_one, index) => `#quote-${String(index + 1)}`).toSorted());
      assert.deepEqual(
        all(only(withClass(dom, 'people')), 'bdi').map(words),
        page.people.map((one) => one.name),
      );
    });
  }

  it('shows what looks like markup as text, and allows nothing but its own style sheet', () => {
    const hostile = '</style></main><script>alert(1)</script><img src="https://example.org/x" onerror="alert(1)">';
    const text = `${hostile}\nBy ${hostile}\n“A ${hostile},” Eva Lund said. <a href="javascript:alert(1)">x</a>\n`;
    const page = analysedPage(text);
    const dom = domOf(
      {
        ...page,
        origin: hostile,
        people: page.people.map((one) => ({ ...one, name: hostile, statement: [{ text: hostile, isStrong: true }] })),
      },
      { title: hostile, address: 'javascript:alert(1)', caption: () => hostile, language: '"><script>' },
    );
    for (const name of ['script', 'img', 'link', 'iframe', 'base']) {
      assert.deepEqual(all(dom, name), []);
    }
    assert.ok(words(only(all(dom, 'article'))).includes(hostile));
    assert.equal(words(only(all(dom, 'title'))), hostile);
    assert.ok(all(dom, 'a').every((one) => one.attribs['href']?.startsWith('#')));
    const style = words(only(all(dom, 'style')));
    const policy = all(dom, 'meta').find((one) => one.attribs['http-equiv'] !== undefined)?.attribs['content'];
    const hash = createHash('sha256').update(style).digest('base64');
    assert.equal(policy, `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`);
    assert.equal(page.uri.length > 0 && markedPage(markedOf(page, STYLE)).includes(page.uri), false, 'no path of the machine');
  });

  it('names the speaker beside the first of a row of quotes, with the doubt, and marks each speaker in another way', () => {
    const names = Array.from({ length: 28 }, (_, index) => `Anna ${String.fromCharCode(65 + (index % 26))}${index < 26 ? 'berg' : 'holm'}`);
    const lines = names.map((name) => `“It rains today again,” said ${name}. “It will go on for a while.”`);
    const text = `A title\n${lines.join('\n')}`;
    const page = analysedPage(text);
    const passages = lines.flatMap((line, person) =>
      [...line.matchAll(/“[^”]+”/g)].map(({ 0: quoted, index }) => {
        const start = text.indexOf(line) + index;
        const doubt = person === 3 ? { doubt: 'likely' } : {};
        return {
          start,
          end: start + quoted.length,
          kind: 'direct' as const,
          person,
          speaker: names[person] ?? '',
          description: '',
          ...doubt,
        };
      }),
    );
    const people = names.map((name) => ({ name, counts: '', statement: [{ text: name }] }));
    const dom = domOf({ ...page, passages, mentions: [], people, order: people.map((_one, index) => index) });
    const marks = all(only(all(dom, 'article')), 'mark');
    assert.deepEqual(
      marks.flatMap((mark) => mark.attribs['data-speaker'] ?? []),
      names,
    );
    assert.equal(marks.filter((mark) => mark.attribs['data-doubt'] === 'likely').length, 1);
    assert.equal(new Set(marks.map((mark) => mark.attribs['class'])).size, names.length);
  });

  it('lists what is said by nobody whose name is known under a heading of its own', () => {
    const text = 'A title\n“It rains today again,” a spokesman said.\n';
    const page = analysedPage(text);
    assert.deepEqual(page.people, []);
    const dom = domOf(page);
    assert.deepEqual(all(dom, 'h3').map(words), ['Other speakers']);
    assert.equal(words(only(all(only(all(dom, 'ol')), 'p'))), '“It rains today again,”');
    assert.deepEqual(withClass(dom, 'people'), []);
  });

  it('has no list of quotes and of people where there are none', () => {
    const dom = domOf(analysedPage('A title\nThe harbour was built in 1871.\n'));
    assert.deepEqual(all(dom, 'h2').map(words), ['What the Marks Mean']);
    assert.deepEqual(
      all(only(all(dom, 'nav')), 'a').map((one) => one.attribs['href']),
      ['#signs'],
    );
  });

  it('has the title in a block or above the text, once, and else what the file is called', () => {
    const titles = (text: string, file: string, title: string): readonly string[] =>
      all(domOf(analysedPage(text, file), { title }), 'h1').map(words);
    assert.deepEqual(titles('A title\nBy Ada Hollis\nIt rained.\n', 'a.txt', 'A title'), ['A title']);
    assert.deepEqual(titles('---\ntitle: In front\n---\n\nIt rained.\n', 'a.md', 'In front'), ['In front']);
    assert.deepEqual(titles('- It rained.\n- It poured.\n', 'a.md', 'a.md'), ['a.md']);
  });

  it('tells the address of a link where it ends, once, and makes none of it', () => {
    const text =
      'A title\n\nShe keeps a [list of **all** who “call her”](https://example.org/list) and [more](https://example.org/more).\n';
    const dom = domOf(analysedPage(text, 'a.md'));
    const links = withClass(dom, 'link');
    assert.equal(links.map(words).join(''), 'list of all who “call her”more');
    assert.deepEqual(
      links.flatMap((one) => one.attribs['data-address'] ?? []),
      ['https://example.org/list', 'https://example.org/more'],
    );
    assert.ok(links.every((one) => one.name === 'span'));
  });

  it('puts items and quotations together, and keeps the first line break of code', () => {
    const dom = domOf(analysedPage('A title\n\n- one\n- two\n\n> three\n>\n> four\n\n```\n\ncode\n```\n\n1. five\n', 'a.md'));
    const groups = withAttribute(dom, 'data-group');
    assert.deepEqual(
      groups.map((group) =>
        [group.name, ...DomUtils.getChildren(group).map((child) => DomUtils.textContent(child).trim())].filter(Boolean),
      ),
      [
        ['div', 'one', 'two'],
        ['blockquote', 'three', 'four'],
        ['div', 'five'],
      ],
    );
    assert.match(markedPage(markedOf(analysedPage('A title\n\n```\n\ncode\n```\n', 'a.md'), STYLE)), /<pre [^>]*>\n\s*code/);
  });

  it('runs as the article does, in a language that is not claimed', () => {
    const dom = domOf(analysedPage('כותרת\nזה הטקסט של המאמר.\nעוד פסקה אחת.\n'), { language: 'de' });
    const article = only(all(dom, 'article'));
    assert.equal(article.attribs['dir'], 'rtl');
    assert.equal(article.attribs['lang'], '');
    assert.equal(only(all(dom, 'html')).attribs['lang'], 'de');
  });

  it('comes in parts none of which is long, in time proportional to the text', () => {
    const line = 'The port will close, Anna Berglund said. “Nobody will miss the old cranes any more.” The end is near. ';
    for (const text of [articleOf('A title', 400_000), `A title\n${line.repeat(4_000)}`]) {
      const lengths = Array.from(markedHtml(markedOf(analysedPage(text), STYLE)), (part) => part.length);
      assert.ok(lengths.length > 20 && Math.max(...lengths) < 400_000, String(Math.max(...lengths)));
    }
    assertLinear({
      length: 40_000,
      input: (length) => markedOf(analysedPage(articleOf('A title', length)), STYLE),
      run: (marked) => markedPage(marked).length,
    });
  });
});
