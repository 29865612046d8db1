/** Mail (.eml) and web pages that were saved as one file (.mht, .mhtml): the text of the message, without what is attached. */
import { knownFields } from '../core/knownFields.ts';
import PostalMime, { type Email } from 'postal-mime';
import type { ArticleFields } from './assemble.ts';
import { parseDate } from './dates.ts';
import { decode, withoutC1 } from './decode.ts';
import { extractedArticle, type Piece, piece } from './extracted.ts';
import type { DocumentAnswer, DocumentReader } from './format.ts';
import { articleOfPage } from './html.ts';
import { piecesOfHtml } from './htmlBlocks.ts';
import { cleanPage } from './htmlClean.ts';
import { plainText } from './plainText.ts';

/** Messages in messages are attachments; parts nest no deeper. */
const OPTIONS = { forceRfc822Attachments: true, maxNestingDepth: 50, attachmentEncoding: 'arraybuffer' } as const;

/** Reads a mail. The plain text is taken where there is one, else the HTML. */
export const readMail: DocumentReader = async (content) => {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
  const decoded = decode(bytes);
  if (decoded.kind === 'binary') {
    return { kind: 'failed', reason: { kind: 'damaged', detail: `Byte ${String(decoded.offset + 1)} is none of a mail.` } };
  }
  // Mail that an editor saved in UTF-16 is no mail to any program; its text is.
  const email = await PostalMime.parse(decoded.encoding.startsWith('utf-16') ? new TextEncoder().encode(decoded.text) : bytes, OPTIONS);
  const page = header(email, 'snapshot-content-location');
  if (page !== undefined && email.html !== undefined) {
    const address = /^https?:\/\//i.test(page) ? { address: page } : {};
    return articleOfPage(withoutC1(email.html), 'html', address);
  }
  return articleOfMail(email);
};

function articleOfMail(email: Email): DocumentAnswer {
  const fields = fieldsOf(email);
  if ((email.text ?? '').trim() !== '') {
    return extractedArticle('mail', piecesOfText(withoutC1(email.text ?? '')), fields);
  }
  const page = cleanPage(withoutC1(email.html ?? ''));
  return page.isTooDeep ? { kind: 'failed', reason: { kind: 'tooComplex' } } : extractedArticle('mail', piecesOfHtml(page.body), fields);
}

function header(email: Email, name: string): string | undefined {
  return email.headers.find(({ key }) => key === name)?.value.trim();
}

/** Who wrote it, about what, and on which day by the sender's clock. */
function fieldsOf(email: Email): ArticleFields {
  const title = oneLine(email.subject);
  const byline = oneLine(email.from?.name) ?? oneLine(email.from?.address);
  // A zone may be named after its figures.
  const date = parseDate((header(email, 'date') ?? '').replace(/\s*\([^()]*\)\s*$/, ''));
  return knownFields({ title, byline, date });
}

const MAX_FIELD = 500;

function oneLine(words: string | undefined): string | undefined {
  const line = withoutC1(words ?? '')
    .replace(/\s+/g, ' ')
    .trim();
  return line === '' || line.length > MAX_FIELD ? undefined : line;
}

/** Paragraphs as in plain text; lines that begin with `>` are quoted from another mail, and are paragraphs of their own. */
function piecesOfText(text: string): readonly Piece[] {
  const parts: { isQuoted: boolean; lines: string[] }[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const quoted = /^>[> ]*/.exec(line)?.[0];
    const last = parts.at(-1);
    const words = line.slice(quoted?.length ?? 0);
    if (last !== undefined && last.isQuoted === (quoted !== undefined)) {
      last.lines.push(words);
    } else {
      parts.push({ isQuoted: quoted !== undefined, lines: [words] });
    }
  }
  return parts.flatMap(({ isQuoted, lines }) =>
    paragraphsOf(lines.join('\n')).map((words) => piece(isQuoted ? 'blockQuote' : 'paragraph', words)),
  );
}

function paragraphsOf(text: string): readonly string[] {
  const article = plainText.read(text, { fileName: '' });
  return article.blocks.map(({ runs }) => runs.map(({ start, end }) => article.text.slice(start, end)).join(' '));
}
