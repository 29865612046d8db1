/** Word documents: paragraphs, lists, tables, what is left out, and what cannot be read. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readDocx } from '../../../src/formats/docx.ts';
import { articleIn, problemIn } from '../../support/documents.ts';
import { docxFile, paragraph, zipFile } from '../../support/docxFile.ts';
import { assertLaws, outline } from '../../support/textSpans.ts';

const list = (id: number, level = 0): string => `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(id)}"/></w:numPr>`;
const style = (id: string): string => `<w:pStyle w:val="${id}"/>`;
const run = (words: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`;

describe('a Word document', () => {
  it('has its title, headings, paragraphs, quotes and lists', async () => {
    const body = [
      paragraph('Council delays vote on the river bridge', style('Title')),
      paragraph('By Mara Ellison'),
      paragraph('What came first', style('heading1')),
      paragraph('“We will not build on sand,” said Odalys Brandt &amp; others.'),
      paragraph('It was over.', style('Quote')),
      paragraph('One.', list(2)),
      paragraph('Within.', list(2, 1)),
      paragraph('Two.', list(2)),
      paragraph('A point.', list(1)),
    ].join('');
    const article = await articleIn(readDocx, docxFile({ body }));
    assert.deepEqual(outline(article), [
      'title: Council delays vote on the river bridge',
      'byline: By Mara Ellison',
      'heading: What came first',
      'paragraph: “We will not build on sand,” said Odalys Brandt & others.',
      'blockQuote: It was over.',
      'listItem: One.',
      'listItem: Within.',
      'listItem: Two.',
      'listItem: A point.',
    ]);
    assert.deepEqual(
      article.blocks.flatMap(({ marker }) => marker ?? []),
      ['1.', '1.', '2.', '•'],
    );
    assert.deepEqual([article.title, article.byline, article.format], ['Council delays vote on the river bridge', 'Mara Ellison', 'docx']);
  });

  it('keeps a quotation whole whose words lie in many runs, with emphasis and links', async () => {
    const words = [
      run('“We '),
      run('will', '<w:i/>'),
      run(' not'),
      '<w:hyperlink r:id="l1">',
      run(' build'),
      '</w:hyperlink>',
      run(',” she said.'),
    ];
    const article = await articleIn(readDocx, docxFile({ body: paragraph(words.join('')), links: { l1: 'https://news.example/a' } }));
    assert.equal(article.text, '“We will not build,” she said.');
    const runs = article.blocks[0]?.runs ?? [];
    assert.deepEqual(
      runs.map(({ start, end, styles, link }) => [article.text.slice(start, end), styles?.join() ?? '', link ?? '']),
      [
        ['“We ', '', ''],
        ['will', 'emphasis', ''],
        [' not', '', ''],
        [' build', '', 'https://news.example/a'],
        [',” she said.', '', ''],
      ],
    );
  });

  it('leaves out what was deleted, the marks of notes and the notes', async () => {
    const body = paragraph(
      `${run('It rained')}<w:del w:id="1"><w:r><w:delText> never</w:delText></w:r></w:del><w:ins w:id="2">${run(' today')}</w:ins>` +
        `<w:r><w:footnoteReference w:id="2"/></w:r>${run('.')}`,
    );
    const footnotes = `<w:footnote w:id="2">${paragraph('A note.')}</w:footnote>`;
    assert.equal((await articleIn(readDocx, docxFile({ body, footnotes }))).text, 'It rained today.');
  });

  it('has the rows of tables as lines, and what lies in them to be laid out as paragraphs', async () => {
    const cell = (...words: string[]): string => `<w:tc>${words.map((one) => paragraph(one)).join('')}</w:tc>`;
    const table = (...rows: string[]): string => `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const body = paragraph('A first sentence.') + table(cell('Ada') + cell('5'), cell('Bram', 'It rained.') + cell('6'));
    const article = await articleIn(readDocx, docxFile({ body }));
    assert.equal(article.text, 'A first sentence.\n\nAda\t5\n\nBram\n\nIt rained.\n\n6');
  });

  it('has a line break as one, which is shown as a space', async () => {
    const body = paragraph('<w:r><w:t>The rain falls.</w:t><w:br/><w:t>It fell.</w:t></w:r>');
    const article = await articleIn(readDocx, docxFile({ body }));
    assert.equal(article.text, 'The rain falls.\nIt fell.');
    assert.equal(article.blocks[0]?.runs.length, 2);
  });

  it('has title and author of its properties where they are such', async () => {
    const read = async (properties: string): Promise<readonly (string | undefined)[]> => {
      const { title, byline } = await articleIn(readDocx, docxFile({ body: paragraph('It rained, and nobody came.'), properties }));
      return [title, byline];
    };
    assert.deepEqual(await read('<dc:title>A bridge</dc:title><dc:creator>Mara Ellison</dc:creator>'), ['A bridge', 'Mara Ellison']);
    assert.deepEqual(await read('<dc:title>Document1</dc:title><dc:creator>Windows User</dc:creator>'), [undefined, undefined]);
    assert.deepEqual(await read('<dc:title>draft 3.docx</dc:title><dc:creator>mellison</dc:creator>'), [undefined, undefined]);
  });
});

describe('a Word document that cannot be read', () => {
  const compound = (text: string): Uint8Array =>
    new Uint8Array(
      Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), Buffer.alloc(600), Buffer.from(text, 'utf16le')]),
    );

  it('is locked, or of an older Word', async () => {
    assert.equal(await problemIn(readDocx, compound('EncryptedPackage')), 'encrypted');
    assert.equal(await problemIn(readDocx, compound('WordDocument')), 'damaged');
  });

  it('is another zip file, or has no words', async () => {
    assert.equal(await problemIn(readDocx, zipFile({ 'a.txt': 'It rained.' })), 'damaged');
    assert.equal(await problemIn(readDocx, docxFile({ body: paragraph(' ') })), 'noText');
  });

  it('unpacks to far more than its size, or is nested far too deeply', async () => {
    const bomb = docxFile({ body: paragraph('rain '.repeat(30_000_000)) });
    assert.ok(bomb.length < 1_000_000);
    const before = process.cpuUsage();
    assert.equal(await problemIn(readDocx, bomb), 'tooComplex');
    const deep = '<w:sdt><w:sdtContent>'.repeat(100_000) + paragraph('rain') + '</w:sdtContent></w:sdt>'.repeat(100_000);
    assert.equal(await problemIn(readDocx, docxFile({ body: deep })), 'tooComplex');
    const { user, system } = process.cpuUsage(before);
    assert.ok((user + system) / 1000 < 8000);
  });

  it('is cut off or changed anywhere: an article or a reason, never anything else', async () => {
    const whole = docxFile({ body: paragraph('“It rained,” Ada Hollis said.'), properties: '<dc:title>A title</dc:title>' });
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length),
        fc.array(fc.tuple(fc.nat(whole.length - 1), fc.nat(255)), { maxLength: 4 }),
        async (length, changes) => {
          const bytes = whole.slice(0, length < whole.length / 2 ? whole.length : length);
          for (const [at, byte] of changes) {
            bytes[at] = byte;
          }
          // Parsers throw their reason; whoever calls takes it for damage.
          const answer = await readDocx(bytes, { fileName: '' }).catch(
            (error: unknown) => ({ kind: 'thrown', isError: error instanceof Error }) as const,
          );
          assert.ok(answer.kind !== 'thrown' || answer.isError);
          if (answer.kind === 'article') {
            assertLaws(answer.article);
          }
        },
      ),
      { numRuns: 100 },
    );
  });
});
