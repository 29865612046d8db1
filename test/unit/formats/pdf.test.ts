/** PDF: lines to paragraphs, pages, headings, properties, and what cannot be read. */
import { strict as assert } from 'node:assert';
import { Worker } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { dehyphenator } from '../../../src/formats/hyphens.ts';
import { readPdf } from '../../../src/formats/pdf.ts';
import { authorOf, titleOf } from '../../../src/formats/properties.ts';
import { WorkerAnalyzer } from '../../../src/library/workerAnalyzer.ts';
import { articleIn, problemIn } from '../../support/documents.ts';
import { linesAt, pdfFile, type PlacedWords } from '../../support/pdfFile.ts';
import { assertLaws, outline } from '../../support/textSpans.ts';

const LONG = [
  'The city council put off its vote on the Lower River bridge for the third time this spring, after',
  'engineers told members that the soil on the eastern bank had moved by almost four inches since',
  'the winter.',
];
const SECOND = [
  '“We will not build on sand,” said Mayor Odalys Brandt, who had promised an answer to it all by',
  'June. Nobody disagreed with her.',
];
const joined = (lines: readonly string[]): string => lines.join(' ');

describe('a PDF', () => {
  it('has paragraphs of the lines between wider gaps', async () => {
    const page = [...linesAt(LONG), ...linesAt(SECOND, { y: 715 })];
    for (const more of [{}, { isCompressed: true } as const]) {
      const article = await articleIn(readPdf, pdfFile({ pages: [page], ...more }));
      assert.equal(article.text, `${joined(LONG)}\n\n${joined(SECOND)}`);
      assert.deepEqual(
        article.blocks.map(({ kind, number, runs }) => [kind, number, runs.length]),
        [
          ['paragraph', 1, 1],
          ['paragraph', 2, 1],
        ],
      );
    }
  });

  it('has paragraphs that are told by an indented first line, or by a last line that is short', async () => {
    const indented = [...linesAt(LONG), ...linesAt(SECOND.slice(0, 1), { x: 90, y: 728 }), ...linesAt(SECOND.slice(1), { y: 714 })];
    assert.equal((await articleIn(readPdf, pdfFile({ pages: [indented] }))).text, `${joined(LONG)}\n\n${joined(SECOND)}`);
    const flush = linesAt([...LONG, ...SECOND]);
    assert.equal((await articleIn(readPdf, pdfFile({ pages: [flush] }))).text, `${joined(LONG)}\n\n${joined(SECOND)}`);
  });

  it('goes on after a short line in the midst of a sentence, and has lines of their own that begin with a capital', async () => {
    const ragged = ['The council put off its', 'vote on the bridge, for the soil had moved,', 'said', 'the mayor.', ...LONG];
    const article = await articleIn(readPdf, pdfFile({ pages: [linesAt(ragged)] }));
    assert.equal(article.text, `${joined(ragged.slice(0, 4))}\n\n${joined(LONG)}`);
    const address = ['Valley Courier', 'Mill Lane 4', 'Aldermoor', ...LONG];
    assert.equal(
      (await articleIn(readPdf, pdfFile({ pages: [linesAt(address)] }))).text,
      [...address.slice(0, 3), joined(LONG)].join('\n\n'),
    );
  });

  it('has the title in the largest letters of the first page, headings in larger ones, a byline and a date', async () => {
    const page = [
      ...linesAt(['Council delays vote', 'on the river bridge'], { size: 22, y: 800, leading: 26 }),
      ...linesAt(['By Mara Ellison'], { y: 750 }),
      ...linesAt(['May 18, 2015'], { y: 730 }),
      ...linesAt(LONG, { y: 700 }),
      ...linesAt(['What comes next'], { size: 15, y: 640 }),
      ...linesAt(SECOND, { y: 610 }),
    ];
    const article = await articleIn(readPdf, pdfFile({ pages: [page], info: { Title: 'Microsoft Word - draft3.doc' } }));
    assert.deepEqual(outline(article), [
      'title: Council delays vote on the river bridge',
      'byline: By Mara Ellison',
      'matter: May 18, 2015',
      `paragraph: ${joined(LONG)}`,
      'heading: What comes next',
      `paragraph: ${joined(SECOND)}`,
    ]);
    assert.deepEqual(
      [article.title, article.byline, article.date],
      ['Council delays vote on the river bridge', 'Mara Ellison', '2015-05-18'],
    );
  });

  it('goes on with a paragraph on the next page, without what runs along the pages', async () => {
    const running = (page: number): readonly PlacedWords[] => [
      ...linesAt(['Valley Courier, April 2025'], { y: 815, size: 9 }),
      ...linesAt([`Page ${String(page)} of 3`], { x: 280, y: 30, size: 9 }),
    ];
    const pages = [
      [...running(1), ...linesAt(LONG.slice(0, 2))],
      [...running(2), ...linesAt([LONG[2] ?? '', ...SECOND])],
      [...running(3), ...linesAt(['It was over.'])],
    ];
    const article = await articleIn(readPdf, pdfFile({ pages }));
    assert.equal(article.text, `${joined(LONG)}\n\n${joined(SECOND)}\n\nIt was over.`);
  });

  it('leaves a lone number at the edge of a page out, and a number in the text alone', async () => {
    const pages = [1, 2].map((page) => [
      ...linesAt([`It was ${page === 1 ? 'the first' : 'another'} page.`, ...LONG]),
      ...linesAt(['1987'], { y: 700 }),
      ...linesAt([...SECOND, 'So it was.'], { y: 670 }),
      ...linesAt([String(page)], { x: 290, y: 40 }),
    ]);
    assert.equal((await articleIn(readPdf, pdfFile({ pages }))).text.match(/1987/g)?.length, 2);
    assert.doesNotMatch((await articleIn(readPdf, pdfFile({ pages }))).text, /^[12]$/m);
  });

  it('reads one column after the other', async () => {
    const left = [
      'The city council put off its vote on',
      'the bridge for the third time, after',
      'engineers had told its members of',
      'it all.',
    ];
    const right = ['Nobody had disagreed with the mayor', 'on that, and so the meeting of them', 'was over soon.'];
    const page = [...linesAt(left, { x: 50 }), ...linesAt(right, { x: 320 })];
    const article = await articleIn(readPdf, pdfFile({ pages: [page] }));
    assert.equal(article.text, `${joined(left)}\n\n${joined(right)}`);
  });

  it('has bullets and numbers as the markers of lists', async () => {
    const page = [...linesAt(LONG), ...linesAt(['• One thing to know.', '• Another one.', '1. A first point.'], { y: 700 })];
    const article = await articleIn(readPdf, pdfFile({ pages: [page] }));
    assert.deepEqual(
      article.blocks.slice(1).map(({ kind, marker, start, end }) => [kind, marker, article.text.slice(start, end)]),
      [
        ['listItem', '•', 'One thing to know.'],
        ['listItem', '•', 'Another one.'],
        ['listItem', '1.', 'A first point.'],
      ],
    );
  });

  it('has the title and the author of its properties, and no date: a file is made later', async () => {
    const info = { Title: 'A bridge too old', Author: 'Mara Ellison', CreationDate: 'D:20150518120000Z' };
    const article = await articleIn(readPdf, pdfFile({ pages: [linesAt(LONG)], info }));
    assert.deepEqual([article.title, article.byline, article.date], ['A bridge too old', 'Mara Ellison', undefined]);
  });
});

describe('a word that is divided at the end of a line', () => {
  const join = (line: string, next: string, others: readonly string[] = []): string => dehyphenator([line, next, ...others])(line, next);
  it('is one word when it is known as one, or when its halves are none', () => {
    assert.equal(join('said the govern-', 'ment again'), 'said the government again');
    assert.equal(join('said Witmer-', 'shausen'), 'said Witmershausen');
    assert.equal(join('the zor-', 'blat', ['a zorblat']), 'the zorblat');
    assert.equal(join('the bridge\u00ad', 'head'), 'the bridgehead');
  });
  it('keeps its hyphen when it has one elsewhere, or when its halves are words', () => {
    assert.equal(join('the re-', 'entry', ['a re-entry']), 'the re-entry');
    assert.equal(join('a long-', 'year plan'), 'a long-year plan');
    assert.equal(join('a well-to-', 'do town'), 'a well-to-do town');
  });
  it('is none before a capital, a figure or another mark, nor without a hyphen', () => {
    assert.equal(join('Ellison-', 'Vane said'), 'Ellison-Vane said');
    assert.equal(join('it rained', 'again'), 'it rained again');
    assert.equal(join('it rained –', 'again'), 'it rained – again');
  });
});

describe('the properties of a document', () => {
  it('are a title, but for what programs write', () => {
    assert.equal(titleOf('  A bridge\n too old '), 'A bridge too old');
    for (const words of ['', 'Untitled', 'Microsoft Word - a.doc', 'draft 3.docx', 'IMG_2034', 7, undefined]) {
      assert.equal(titleOf(words), undefined);
    }
    assert.equal(titleOf('Report-2024', 'The Report-2024 is out'), 'Report-2024');
  });
  it('are an author, but for what is no name', () => {
    for (const words of ['Mara Ellison', 'Mara Ellison and Bram Quill', 'J. B. Vane', 'Ada de la Cruz', "Siobhan O'Hara"]) {
      assert.equal(authorOf(words), words);
    }
    for (const words of ['mellison', 'Mara', 'Windows User', 'Microsoft Office', 'ADMIN', '']) {
      assert.equal(authorOf(words), undefined);
    }
  });
});

describe('a PDF that cannot be read', () => {
  it('is none, or is damaged', async () => {
    assert.equal(await problemIn(readPdf, new TextEncoder().encode('It rained.')), 'damaged');
    assert.equal(await problemIn(readPdf, '%PDF-1.7'), 'damaged');
    await assert.rejects(readPdf(new TextEncoder().encode('%PDF-1.7\nIt rained.'), { fileName: '' }), Error);
  });

  it('has no text: pictures of pages', async () => {
    assert.equal(await problemIn(readPdf, pdfFile({ pages: [[], []] })), 'noText');
  });

  it('is locked', async () => {
    const hex = (length: number): string => `<${'1f'.repeat(length)}>`;
    const encrypt = `/Encrypt << /Filter /Standard /V 1 /R 2 /O ${hex(32)} /U ${hex(32)} /P -44 >> /ID [${hex(16)} ${hex(16)}]`;
    assert.equal(await problemIn(readPdf, pdfFile({ pages: [linesAt(LONG)], trailer: encrypt })), 'encrypted');
  });

  it('unpacks to far more than its size, in one layer or in two', async () => {
    const one = deflateSync(Buffer.alloc(150_000_000, ' '));
    const two = deflateSync(one);
    const pages = [[]];
    assert.equal(await problemIn(readPdf, pdfFile({ pages, stream: { bytes: one, filters: '/FlateDecode' } })), 'tooComplex');
    assert.equal(
      await problemIn(readPdf, pdfFile({ pages, stream: { bytes: two, filters: '[/FlateDecode /FlateDecode]' } })),
      'tooComplex',
    );
  });

  it('ends no thread by what its reader leaves to itself', async () => {
    const thread = new Worker(new URL('../../../src/library/worker.ts', import.meta.url), {
      workerData: { kind: 'files', givesWay: false },
    });
    const analyzer = new WorkerAnalyzer(() => thread);
    let isOver = false;
    thread.on('exit', () => (isOver = true));
    try {
      const whole = Buffer.from(pdfFile({ pages: [linesAt(LONG), linesAt(SECOND)] })).toString('latin1');
      const content = new Uint8Array(Buffer.from(whole.replaceAll('595 842]', '595 842 [0 0'), 'latin1'));
      await analyzer.open({ uri: 'a.pdf', content });
      assert.equal((await analyzer.open({ uri: 'b.txt', content: 'It rained.' })).kind, 'ready');
      assert.equal(isOver, false);
    } finally {
      analyzer.dispose();
    }
  });

  it('is cut off or changed anywhere: an article or a reason, never anything else', async () => {
    const whole = pdfFile({ pages: [linesAt(LONG)], info: { Title: 'A bridge' } });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 6 }),
        async (length, changes) => {
          const bytes = whole.slice(0, length < whole.length / 2 ? whole.length : length);
          for (const [at, byte] of changes) {
            bytes[at] = byte;
          }
          const answer = await readPdf(bytes, { fileName: '' }).catch(
            (error: unknown) => ({ kind: 'thrown', isError: error instanceof Error }) as const,
          );
          assert.ok(answer.kind !== 'thrown' || answer.isError);
          if (answer.kind === 'article') {
            assertLaws(answer.article);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
