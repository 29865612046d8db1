/** Web pages: the article without furniture, what the page says of it, and pages that nobody writes. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import type { Article } from '../../../src/core/article.ts';
import { readHtml } from '../../../src/formats/html.ts';
import { articleIn, problemIn } from '../../support/documents.ts';
import { repeated, type TextMaker } from '../../support/hostileTexts.ts';
import { assertLaws, outline } from '../../support/textSpans.ts';

const read = (html: string): Promise<Article> => articleIn(readHtml, html);
const texts = async (html: string): Promise<string> => (await read(`<body>${html}</body>`)).text;

const BODY = `
<p>The city council put off its vote on the Lower River bridge for the third time this spring, after engineers told members that the soil on the eastern bank had moved by almost four inches since the winter.</p>
<p>“We will <em>not</em> build on <a href="https://soil.example/sand">sand</a>,” said Mayor Odalys&nbsp;Brandt, who had promised an answer by June.<sup><a href="#n1">1</a></sup> “Nobody asked us,” she added.</p>
<blockquote><p>“It was over,” said Bram Quill.</p></blockquote>
<h2>What comes next</h2>
<p>Nobody disagreed with her, and the meeting was over in less than an hour. The engineers will be back in May with new figures, said Quill, who heads the office.</p>
<ul><li>One thing to know about the bridge is that it is old.</li><li>Another is that it is closed.</li></ul>`;

const PAGE = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Council delays vote on the river bridge | Valley Courier</title><style>p { color: red }</style>
<script>document.write('<p>Not this.</p>')</script></head><body>
<header><a href="/">Valley Courier</a></header>
<nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
<div id="cookie-banner" class="cookie-consent">We use cookies to know you better. <button>Accept</button></div>
<main><article><h1>Council delays vote on the river bridge</h1><p class="byline">By Mara Ellison</p>${BODY}
<aside class="related"><h3>Related</h3><a href="/c">Ten bridges that fell</a></aside></article>
<section id="comments" class="comments"><h3>Comments</h3><p>Jane Roe: all of this is nonsense, and nobody will pay for it, as I said.</p></section></main>
<div style="display: none">Hidden words.</div><p hidden>More of them.</p>
<footer>© Valley Courier. All rights reserved.</footer></body></html>`;

describe('a web page', () => {
  it('is its article: no menus, banners, comments, related links, hidden words or scripts', async () => {
    assert.deepEqual(outline(await read(PAGE)), [
      'title: Council delays vote on the river bridge',
      'paragraph: The city council put off its vote on the Lower River bridge for the third time this spring, after engineers told members that the soil on the eastern bank had moved by almost four inches since the winter.',
      'paragraph: “We will not build on sand,” said Mayor Odalys\u00a0Brandt, who had promised an answer by June. “Nobody asked us,” she added.',
      'blockQuote: “It was over,” said Bram Quill.',
      'heading: What comes next',
      'paragraph: Nobody disagreed with her, and the meeting was over in less than an hour. The engineers will be back in May with new figures, said Quill, who heads the office.',
      'listItem: One thing to know about the bridge is that it is old.',
      'listItem: Another is that it is closed.',
    ]);
  });

  it('has blocks divided by blank lines in a text, and runs set as in the page', async () => {
    const article = await read(PAGE);
    assert.equal(article.format, 'html');
    assert.equal(article.byline, 'Mara Ellison');
    assert.equal(article.title, 'Council delays vote on the river bridge');
    const [, , quoted] = article.blocks;
    assert.deepEqual(
      quoted?.runs.slice(0, 4).map(({ start, end, styles, link }) => [article.text.slice(start, end), styles?.join(), link]),
      [
        ['“We will ', undefined, undefined],
        ['not', 'emphasis', undefined],
        [' build on ', undefined, undefined],
        ['sand', undefined, 'https://soil.example/sand'],
      ],
    );
    assert.equal(article.blocks.map(({ start, end }) => article.text.slice(start, end)).join('\n\n'), article.text);
  });

  it('is the same from its bytes', async () => {
    assert.deepEqual(await articleIn(readHtml, new Uint8Array(Buffer.from(PAGE))), await read(PAGE));
  });

  it('is taken whole where no article stands out', async () => {
    assert.equal(
      await texts('<nav>Menu</nav><p>Dear neighbours,</p><p>“It rained,” Ada said.</p><p>Yours, Bram</p><footer>Foot</footer>'),
      'Dear neighbours,\n\n“It rained,” Ada said.\n\nYours, Bram',
    );
  });
});

describe('the words of a page', () => {
  it('are whole where a quotation is split over tags, and without what only a browser needs', async () => {
    assert.equal(await texts('<p>“<b>We</b> <i>will</i>\n   <span>not</span>,<wbr>” she\tsaid.'), '“We will not,” she said.');
    assert.equal(
      await texts('<p>Wit&shy;koff\u200bs &lt;b&gt; &amp;amp; &ldquo;x&rdquo; &#8217; &#x1F600;</p>'),
      'Witkoffs <b> &amp; “x” ’ 😀',
    );
    assert.equal(await texts('<p>She said <q>no, <q>never</q></q>.</p>'), 'She said “no, ‘never’”.');
  });

  it('have line breaks where one is, and paragraphs where there are two', async () => {
    assert.equal(await texts('It rained.<br>It fell.<br><br>\n<br>She left.'), 'It rained.\nIt fell.\n\nShe left.');
    assert.deepEqual((await read('<p>It rained.<br>It fell.')).blocks[0]?.runs.length, 2);
  });

  it('have rows of tables as lines, captions and terms as paragraphs, and code as it stands', async () => {
    assert.equal(await texts('<table><tr><th>Name<th>Age<tr><td>Ada<td>5</table>'), 'Name\tAge\n\nAda\t5');
    assert.equal(await texts('<table><tr><td><p>One.</p><p>Two.</p></td></tr></table>'), 'One.\n\nTwo.');
    assert.equal(
      await texts('<figure><img alt="no"><figcaption>The bridge.</figcaption></figure><dl><dt>Rain<dd>Water</dl>'),
      'The bridge.\n\nRain\n\nWater',
    );
    assert.equal(await texts('<p>So:</p><pre>a\n  b</pre>'), 'So:\n\na\n  b');
  });

  it('are without the marks of notes, and with figures that are raised for another reason', async () => {
    assert.equal(
      await texts('<p>It rained.<sup>3</sup> She left<sup><a href="#n">[4]</a></sup> at once.</p>'),
      'It rained. She left at once.',
    );
    assert.equal(await texts('<p>On the 5<sup>th</sup> it fell on 3 km<sup>2</sup> of land.</p>'), 'On the 5th it fell on 3 km2 of land.');
  });

  it('have bullets and numbers, and the depth of lists', async () => {
    const article = await read('<ol start="3"><li>A<ul><li>B</ul><li>C<p>D</ol>');
    assert.deepEqual(
      article.blocks.map(({ kind, level, marker }) => [kind, level, marker]),
      [
        ['listItem', 1, '3.'],
        ['listItem', 2, '•'],
        ['listItem', 1, '4.'],
        ['listItem', 1, undefined],
      ],
    );
  });
});

describe('what a page says of its article', () => {
  const fields = async (head: string): Promise<readonly (string | undefined)[]> => {
    const { title, byline, publisher, date, address } = await read(
      `<html><head>${head}</head><body><p>It rained, and nobody came.</p></body></html>`,
    );
    return [title, byline, publisher, date, address];
  };
  const data = (value: unknown): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const article = {
    '@type': 'NewsArticle',
    headline: 'A bridge &amp; a river',
    author: [{ '@type': 'Person', name: 'Mara Ellison' }, { name: 'Bram Quill' }],
    publisher: { '@type': 'Organization', name: 'Valley Courier' },
    datePublished: '2015-05-18T23:30:00+02:00',
    url: 'https://courier.example/bridge',
  };
  const all = ['A bridge & a river', 'Mara Ellison, Bram Quill', 'Valley Courier', '2015-05-18', 'https://courier.example/bridge'];

  it('is in its JSON-LD: alone, in a list or in a graph', async () => {
    assert.deepEqual(await fields(data(article)), all);
    assert.deepEqual(await fields(data([{ '@type': 'WebSite', name: 'Site' }, article])), all);
    assert.deepEqual(
      await fields(
        data({
          '@graph': [
            { '@type': 'WebPage', name: 'Page' },
            { ...article, '@type': ['Thing', 'Article'] },
          ],
        }),
      ),
      all,
    );
  });

  it('is in its meta tags and canonical link', async () => {
    const head = `<link rel="canonical" href="https://courier.example/bridge"><meta property="og:url" content="https://courier.example/bridge?x=1">
      <meta property="og:title" content="A bridge &amp; a river"><meta property="og:site_name" content="Valley Courier">
      <meta name="author" content="By Mara Ellison"><meta property="article:published_time" content="2015-05-18T21:30:00Z">`;
    assert.deepEqual(await fields(head), [
      'A bridge & a river',
      'Mara Ellison',
      'Valley Courier',
      '2015-05-18',
      'https://courier.example/bridge',
    ]);
  });

  it('is nothing where it is broken or none', async () => {
    const none = [undefined, undefined, undefined, undefined, undefined];
    assert.deepEqual(await fields('<script type="application/ld+json">{"@type":"NewsArticle","headline":"A</script>'), none);
    assert.deepEqual(
      await fields(
        data({ ...article, headline: 7, author: 'https://a.example', publisher: null, datePublished: 'today', url: 'javascript:x' }),
      ),
      none,
    );
    assert.deepEqual(await fields(data({ '@type': 'Product', name: 'A bridge' })), none);
    assert.deepEqual(
      await fields('<link rel=canonical href="/bridge"><meta name=author content=""><meta name=date content="5/6/2015">'),
      none,
    );
  });

  it('is the address that a browser noted when it saved the page', async () => {
    const [, , , , address] = await fields('<!-- saved from url=(0030)https://courier.example/bridge -->');
    assert.equal(address, 'https://courier.example/bridge');
  });

  it('is the title in the page where one of its first blocks is it, and a block of its own else', async () => {
    const head = '<meta property="og:title" content="A bridge">';
    const page = (body: string): Promise<Article> => read(`<html><head>${head}</head><body>${body}</body></html>`);
    assert.deepEqual(outline(await page('<h2>A Bridge</h2><p>It rained.</p>')), ['title: A Bridge', 'paragraph: It rained.']);
    assert.deepEqual(outline(await page('<p>It rained.</p>')), ['title: A bridge', 'paragraph: It rained.']);
  });
});

const HOSTILE: ReadonlyMap<string, TextMaker> = new Map([
  ...[
    '<p>rain ',
    '<br>',
    'rain<br>',
    '<',
    '&',
    '&amp;',
    '<!--',
    '<a href=x>rain</a>',
    '<h1>rain</h1>',
    '</x>',
    '<sup>1</sup>',
    '<ul><li>rain</ul>',
  ].map((unit) => [unit, repeated(unit)] as const),
  ['attributes', (length) => `<p ${repeated('a=b ')(length)}>rain`],
  ['a class', (length) => `<p class="${repeated('comment ')(length)}">rain`],
  ['a title', (length) => `<title>${repeated('a | b - ')(length)}</title>rain`],
  ['data', (length) => `<script type="application/ld+json">${repeated('[')(length)}</script>rain`],
  ['deep, again and again', repeated(`${'<div>'.repeat(300)}rain falls on the town, all day${'</div>'.repeat(300)}`)],
  ['what never closes', (length) => '<b>'.repeat(400) + repeated('</i>')(length)],
]);

describe('a page that nobody writes', () => {
  it('has no words: that is the reason', async () => {
    for (const html of ['', ' ', '<p></p>', '<script>rain</script>', '<img alt="rain">', '<title>rain</title>', '<!doctype html>']) {
      assert.equal(await problemIn(readHtml, html), 'noText', html);
    }
  });

  it('is nested a hundred thousand deep: that is the reason', async () => {
    for (const tag of ['div', 'b', 'table', 'q']) {
      assert.equal(await problemIn(readHtml, `<${tag}>`.repeat(100_000) + 'rain'), 'tooComplex');
    }
  });

  for (const [name, make] of HOSTILE) {
    it(`is made of ${name}: it is read in time, whatever its length`, async () => {
      for (const length of [30_000, 300_000]) {
        const before = process.cpuUsage();
        const answer = await readHtml(make(length), { fileName: '' });
        const { user, system } = process.cpuUsage(before);
        assert.ok(answer.kind === 'article' || answer.reason.kind !== 'damaged');
        assert.ok((user + system) / 1000 < 6000, `${String(length)}: ${String((user + system) / 1000)} ms`);
      }
    });
  }

  it('is any text: an article that keeps the laws, or a reason', async () => {
    const tags = 'p div b a br table tr td ul li q sup pre script style title head body h1 blockquote svg template'.split(' ');
    const piece = fc.oneof(
      fc.constantFrom(...tags.flatMap((tag) => [`<${tag}>`, `</${tag}>`, `<${tag} class="comment" hidden`])),
      fc.constantFrom('“It rained,” ', 'she said. ', '&amp;', '&#xD83D;', '\ud83d', '<!--', '-->', '<![CDATA[', ' ', '\n', '\0', '"', '>'),
      fc.string({ unit: 'binary' }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
        const answer = await readHtml(pieces.join(''), { fileName: '' });
        if (answer.kind === 'article') {
          assertLaws(answer.article);
          assert.ok(answer.article.text.isWellFormed());
          assert.doesNotMatch(answer.article.text, /[^\P{Cc}\n\t]|[\u2028\u2029]/u);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('is any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        const answer = await readHtml(bytes, { fileName: '' });
        assert.ok(answer.kind === 'failed' || answer.article.blocks.length > 0);
      }),
      { numRuns: 100 },
    );
  });
});
