// Files of every format of articles: decoded, read and analysed as the worker does.
import { strict as assert } from 'node:assert';
import { ArticleAnalyzer } from '../../../src/core/analyze.ts';
import type { Analysis, Article } from '../../../src/core/article.ts';
import { decode } from '../../../src/formats/decode.ts';
import type { DocumentAnswer } from '../../../src/formats/format.ts';
import { documentFormatFor, formatFor } from '../../../src/formats/index.ts';
import { digestOf } from '../../../src/library/digest.ts';
import { listsAreInOrder, passagesLieInBlocks, quotesDiffer, spansLieInText } from '../../support/analysisLaws.ts';
import { docxFile, zipFile } from '../../support/docxFile.ts';
import type { Dice } from '../../support/mutations.ts';
import { linesAt, pdfFile } from '../../support/pdfFile.ts';
import { assertLaws } from '../../support/textSpans.ts';
import { anyBytes, changedBytes, encoded, hostileText, several, strewn } from '../hostileInput.ts';
import { HTML, MAIL, MARKDOWN, PDF, WORD, YAML } from '../markup.ts';
import type { Target, Trial } from '../target.ts';

const analyzer = new ArticleAnalyzer();

/** The laws of an article and of its analysis. Answers the analysis. */
export function analysed(article: Article): Analysis {
  assertLaws(article);
  const analysis = analyzer.analyze(article, { traits: true });
  spansLieInText(analysis, article.text);
  listsAreInOrder(analysis);
  quotesDiffer(analysis);
  passagesLieInBlocks(analysis, article);
  digestOf(article, analysis);
  return analysis;
}

function readText(name: string, content: Uint8Array | string): void {
  const decoded = typeof content === 'string' ? ({ kind: 'text', text: content } as const) : decode(content);
  if (decoded.kind === 'text') {
    const article = formatFor(name).read(decoded.text, { fileName: name });
    assert.equal(article.text, decoded.text);
    analysed(article);
  }
}

async function readDocument(name: string, content: Uint8Array | string): Promise<void> {
  const read = await documentFormatFor(name)?.load();
  const answer = await read?.(content, { fileName: name }).catch(refusal);
  if (answer?.kind === 'article') {
    analysed(answer.article);
  }
}

/** A parser may break down over a damaged document, with its reason; our own code may not. */
function refusal(error: unknown): DocumentAnswer {
  assert.ok(error instanceof Error, String(error));
  const [place = ''] = /^ +at .*$/m.exec(error.stack ?? '') ?? [];
  if (!place.includes('/node_modules/') && error.constructor !== Error) {
    throw error;
  }
  return { kind: 'failed', reason: { kind: 'damaged', detail: error.message } };
}

function trial(content: Uint8Array | string, run: (content: Uint8Array | string) => void | Promise<void>): Trial {
  return { size: content.length, run: () => run(content) };
}

/** The text itself, as of a buffer, or its bytes with some changed. */
function textOrBytes(dice: Dice, text: string): Uint8Array | string {
  return dice.roll(3) === 0 ? text : dice.roll(3) === 0 ? changedBytes(dice, encoded(dice, text)) : encoded(dice, text);
}

const plain: Target = {
  name: 'plain text',
  weight: 4,
  make: (dice) => trial(textOrBytes(dice, hostileText(dice, MARKDOWN)), (content) => readText('a.txt', content)),
};

const markdown: Target = {
  name: 'markdown',
  weight: 4,
  make: (dice) => {
    const front = dice.roll(4) === 0 ? `---\n${strewn(dice, YAML, 12)}\n---\n` : '';
    return trial(textOrBytes(dice, front + hostileText(dice, MARKDOWN)), (content) => readText('a.md', content));
  },
};

const html: Target = {
  name: 'html',
  weight: 4,
  make: (dice) => trial(textOrBytes(dice, hostileText(dice, HTML)), (content) => readDocument('a.html', content)),
};

const mail: Target = {
  name: 'mail',
  weight: 3,
  make: (dice) => {
    const [head, body] = [strewn(dice, MAIL, 12), hostileText(dice, dice.pick([MAIL, HTML]))];
    const text = dice.pick([`From: a@x.org\n${head}\n\n${body}`, head + body, `MIME-Version: 1.0\n${head}\n${body}`]);
    const [content, name] = [textOrBytes(dice, text), dice.pick(['a.eml', 'a.mhtml'])];
    return trial(content, (given) => readDocument(name, given));
  },
};

const docx: Target = {
  name: 'docx',
  weight: 2,
  make: (dice) => {
    const parts = { body: strewn(dice, WORD, 60), properties: dice.roll(3) === 0 ? strewn(dice, WORD, 5) : '' };
    const whole = dice.roll(8) === 0 ? zipFile({ 'word/document.xml': hostileText(dice, WORD), '../../x': '' }) : docxFile(parts);
    return trial(dice.roll(2) === 0 ? whole : changedBytes(dice, whole), (content) => readDocument('a.docx', content));
  },
};

const pdf: Target = {
  name: 'pdf',
  weight: 1,
  make: (dice) => {
    const bytes = Buffer.from(strewn(dice, PDF, 40), 'latin1');
    const pages = several(dice, 3, () => linesAt(['“It rained,” Ada Hollis said.', 'All day.'], { leading: dice.roll(40) }));
    const isOfWords = dice.roll(2) === 0;
    const whole = pdfFile({ pages, ...(isOfWords ? {} : { stream: { bytes, filters: '' } }) });
    return trial(dice.roll(4) === 0 ? whole : changedBytes(dice, whole), (content) => readDocument('a.pdf', content));
  },
};

const bytes: Target = {
  name: 'bytes',
  weight: 1,
  make: (dice) => {
    const heads = ['', '%PDF-1.7\n', 'PK\u0003\u0004', '<html>', 'From: a\n\n', '\ufeff'];
    const content = new Uint8Array(Buffer.concat([Buffer.from(dice.pick(heads)), anyBytes(dice, 400)]));
    const name = dice.pick(['a.txt', 'a.md', 'a.html', 'a.pdf', 'a.docx', 'a.eml']);
    return trial(content, (given) => (documentFormatFor(name) === undefined ? readText(name, given) : readDocument(name, given)));
  },
};

/** A target for each format, and one of bytes that are of none. */
export const ARTICLES: readonly Target[] = [plain, markdown, html, mail, docx, pdf, bytes];
