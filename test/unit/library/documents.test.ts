/** Documents in the library: read by the code of their formats, as texts are; one bad one never stops the rest. */
import { strict as assert } from 'node:assert';
import type { AnalyzerFile } from '../../../src/library/analyzer.ts';
import { FileAnalyzer } from '../../../src/library/fileAnalyzer.ts';
import { FileReader } from '../../../src/library/fileReader.ts';
import { docxFile, paragraph } from '../../support/docxFile.ts';
import { markAnalysis } from '../../support/markAnalysis.ts';
import { linesAt, pdfFile } from '../../support/pdfFile.ts';

const WORDS = '“It rained all day,” said Ada Hollis.';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const FILES: readonly AnalyzerFile[] = [
  { uri: 'file:///a.html', content: bytes(`<p>${WORDS}</p>`) },
  { uri: 'file:///a.pdf', content: pdfFile({ pages: [linesAt([WORDS])] }) },
  { uri: 'file:///a.docx', content: docxFile({ body: paragraph(WORDS) }) },
  { uri: 'file:///a.eml', content: bytes(`Subject: Rain\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n${WORDS}`) },
];

describe('documents', () => {
  it('are opened with the text that was taken out of them, which is said', async () => {
    const analyzer = new FileAnalyzer(markAnalysis);
    for (const file of FILES) {
      const answer = await analyzer.open(file);
      assert.ok(answer.kind === 'ready', file.uri);
      assert.equal(answer.article.isExtracted, true);
      assert.ok(answer.article.text.endsWith(WORDS), answer.article.text);
      assert.equal(answer.digest.passages[0]?.words, '“It rained all day,”');
    }
  });

  it('leave the bytes as they are, which are those of a batch', async () => {
    const analyzer = new FileAnalyzer(markAnalysis);
    for (const { uri, content } of FILES) {
      const copy = content.slice() as Uint8Array;
      await analyzer.open({ uri, content });
      assert.deepEqual(content, copy);
    }
  });

  it('that are broken are failed with the reason, between others that are read', async () => {
    const analyzer = new FileAnalyzer(markAnalysis);
    const broken = ['a.pdf', 'a.docx'].map((name) => ({ uri: `file:///${name}`, content: bytes('%PDF-1.7 \0\0') }));
    const files = [...broken, { uri: 'file:///a.txt', content: WORDS }, ...FILES];
    const answers = await Promise.all(files.map((file) => analyzer.open(file)));
    assert.deepEqual(
      answers.map((answer) => (answer.kind === 'ready' ? 'ready' : answer.reason.kind)),
      ['damaged', 'damaged', 'ready', 'ready', 'ready', 'ready', 'ready'],
    );
  });

  it('that are too large to be analysed are read all the same where they are asked for', async () => {
    const analyzer = new FileAnalyzer(() => assert.fail('nobody is looked for'));
    for (const file of FILES) {
      const answer = await analyzer.open({ ...file, isUnmarked: true });
      assert.ok(answer.kind === 'ready' && answer.article.text.endsWith(WORDS));
    }
  });

  it('give the index the text that was taken out of them, to be kept; texts give none', async () => {
    const analyzer = new FileAnalyzer(markAnalysis);
    const reader = new FileReader({
      files: { stat: () => assert.fail('all bytes are given'), open: () => assert.fail('all bytes are given') } as never,
      analyze: (uri, content) => analyzer.read({ uri, content }),
      searchText: ({ text }) => text,
      now: () => 1_000_000,
    });
    const orders = [...FILES, { uri: 'file:///a.txt', content: bytes(WORDS) }].map(({ uri, content }) => ({
      uri,
      given: { bytes: content as Uint8Array, stamp: { size: content.length, mtime: 1 } },
    }));
    const answers = await reader.read(orders, 1_000_000);
    assert.deepEqual(
      answers.map((answer) => (answer.kind === 'ready' ? answer.found.extracted?.endsWith(WORDS) : answer.kind)),
      [true, true, true, true, undefined],
    );
  });
});
