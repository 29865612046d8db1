// Documents that the UI tests read: a saved web page with all that pages have, and PDF files. Our own writing.
import { type PlacedWords, linesAt, pdfFile } from '../support/pdfFile.ts';

/** The title of the page. */
export const PAGE_TITLE = 'A ferry for the far bank';
/** What is around the article in the page, and nowhere in it. */
export const PAGE_FURNITURE = ['Subscribe now', 'Most read', 'All rights reserved', 'We value your privacy'] as const;

const LONG = [
  'The river town of Ostrava Bend will have a ferry again in spring, six years after the last one was sold to an island in the south.',
  'The boat can carry forty people and a dozen bicycles; it is to cross every half hour between seven in the morning and nine at night.',
  'Until then the only way over is the bridge at Kelm, which adds eleven kilometres to the way to school for those who live on the far bank.',
];

/** A page as a browser saves it: menus, banner and footer around an article with headings, list, table, code and a quotation. */
export const PAGE = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>${PAGE_TITLE} | Invented Gazette</title>
<meta name="author" content="Nora Feldt"><meta property="og:site_name" content="Invented Gazette">
<meta property="article:published_time" content="2025-03-04T10:00:00+01:00"><link rel="canonical" href="https://gazette.example/ferry">
<style>body { color: pink }</style><script>document.title = 'run';</script></head>
<body><div class="cookie-banner" role="dialog"><p>We value your privacy</p><button>Accept</button></div>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/subscribe">Subscribe now</a></li></ul></nav></header>
<main><article><h1>${PAGE_TITLE}</h1><p class="byline">By <a rel="author" href="/nora">Nora Feldt</a></p>
<p>${LONG[0] ?? ''}</p>
<p>“We start in April,” said harbour master <b>Edda Vance</b>. “Bring a <i>warm</i> coat.”</p>
<figure><img src="boat.jpg" alt="The boat"><figcaption>The boat at its last pier. Photo: Ada Hollis</figcaption></figure>
<h2>Who is to pay for it</h2>
<p>${LONG[1] ?? ''}</p>
<ul><li>The town pays <em>half</em>, says the <a href="https://gazette.example/budget">budget</a>.</li><li>The county pays a third.</li><li>The riders pay the rest.</li></ul>
<blockquote><p>“Nobody will use it,” wrote Tobias Vance, her brother, in a letter to the council.</p></blockquote>
<h3>What a ride will cost</h3>
<table><tr><th>Who</th><th>One way</th></tr><tr><td>Adults</td><td>2.40</td></tr><tr><td>Children</td><td>free</td></tr></table>
<ol><li>Buy a ticket.</li><li>Wait at the pier.</li></ol>
<p>${LONG[2] ?? ''} The timetable is a file named <code>times.csv</code>.</p>
<pre>07:00  07:30
08:00  08:30</pre>
<p>Council member Ruth Hale called the plan “a gift to the far bank” and said that it would be looked at again in autumn.</p>
</article><aside><h2>Most read</h2><ul><li><a href="/1">A clinic without a doctor</a></li></ul></aside></main>
<footer><p>All rights reserved</p></footer></body></html>
`;

/** The title of the PDF. */
export const PDF_TITLE = 'Report on the crossing at Ostrava Bend';

const HEAD: PlacedWords = { words: 'Town of Ostrava Bend: Report 12', x: 72, y: 810, size: 8 };
const footer = (page: number): PlacedWords => ({ words: `Page ${String(page)} of 2`, x: 280, y: 30, size: 8 });

/** Two pages with running titles, a heading, two columns, and a word that is divided at the end of a line. */
export const PDF = pdfFile({
  info: { Title: PDF_TITLE, Author: 'Ruth Hale' },
  pages: [
    [
      HEAD,
      ...linesAt([PDF_TITLE], { size: 20 }),
      ...linesAt(
        [
          'The town council asked in June what a ferry would cost, and who would use it. This report',
          'answers both questions. It rests on a count of those who crossed the bridge at Kelm in the',
          'first week of May, and on talks with forty families of the far bank.',
        ],
        { y: 730 },
      ),
      ...linesAt(['What people said'], { y: 670, size: 14 }),
      ...linesAt(
        ['“My children get up at five,” said Edda Vance, who has lived on the far bank for most of her', 'life. “They sleep in the bus.”'],
        { y: 645 },
      ),
      ...linesAt(
        [
          'Her brother Tobias Vance, who keeps the light on the point of Kelm, said that he would use no fer-',
          'ry, because he works at night.',
        ],
        { y: 605 },
      ),
      footer(1),
    ],
    [
      HEAD,
      ...linesAt(['What it costs'], { y: 770, size: 14 }),
      ...linesAt(['A boat for forty people costs as much as', 'two buses. It needs a crew of two, and a', 'pier on either side.'], {
        y: 745,
      }),
      ...linesAt(['“We can pay for one of the two piers,”', 'said council member Ruth Hale. “Not', 'for both of them.”'], {
        y: 745,
        x: 320,
      }),
      footer(2),
    ],
  ],
});

const KEY = '1f'.repeat(16);
/** A PDF that needs a password. */
export const LOCKED_PDF = pdfFile({
  pages: [linesAt(['It is secret.'])],
  trailer: `/Encrypt << /Filter /Standard /V 1 /R 2 /O <${KEY}${KEY}> /U <${KEY}${KEY}> /P -44 >> /ID [<${KEY}> <${KEY}>]`,
});
/** A PDF of a page without words, as a scanner makes it. */
export const SCANNED_PDF = pdfFile({ pages: [[]] });
