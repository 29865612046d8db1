/** Mail: which part is read, charsets and encodings, the head, and pages that were saved as one file. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { readMail } from '../../../src/formats/mail.ts';
import { articleIn, problemIn } from '../../support/documents.ts';
import { outline } from '../../support/textSpans.ts';

/** The bytes of lines, which end as in mail; each character a byte. */
const mail = (...lines: readonly string[]): Uint8Array => new Uint8Array(Buffer.from(lines.join('\r\n'), 'latin1'));
const HEAD = [
  'From: Mara Ellison <mara@courier.example>',
  'To: desk@courier.example',
  'Date: Mon, 18 May 2015 23:30:00 -0400 (EDT)',
  'MIME-Version: 1.0',
];

describe('a mail', () => {
  it('has its sender as author, its subject as title and the day on which it was sent', async () => {
    const article = await articleIn(
      readMail,
      mail(...HEAD, 'Subject: The bridge, again', '', '“No,” she said.'.replace(/[“”]/g, '"'), '', 'It rained.'),
    );
    assert.deepEqual(outline(article), ['title: The bridge, again', 'paragraph: "No," she said.', 'paragraph: It rained.']);
    assert.deepEqual([article.title, article.byline, article.date], ['The bridge, again', 'Mara Ellison', '2015-05-18']);
  });

  it('may have no subject, no name and no day', async () => {
    const article = await articleIn(readMail, mail('From: mara@courier.example', '', 'It rained, and nobody came to see it.'));
    assert.deepEqual([article.byline, article.date], ['mara@courier.example', undefined]);
    assert.equal(article.text, 'It rained, and nobody came to see it.');
  });

  it('is read in its charset and encoding', async () => {
    for (const [charset, encoding, body] of [
      ['windows-1252', 'quoted-printable', '=93We will not,=94 said Se=F1ora Br=\r\nandt.'],
      ['utf-8', 'quoted-printable', '=E2=80=9CWe will not,=E2=80=9D said Se=C3=B1ora Brandt.'],
      ['utf-8', 'base64', Buffer.from('“We will not,” said Señora Brandt.').toString('base64')],
      ['windows-1252', '8bit', '\x93We will not,\x94 said Se\xf1ora Brandt.'],
    ] as const) {
      const bytes = mail(...HEAD, `Content-Type: text/plain; charset=${charset}`, `Content-Transfer-Encoding: ${encoding}`, '', body);
      assert.equal((await articleIn(readMail, bytes)).text, '“We will not,” said Señora Brandt.', `${charset} ${encoding}`);
    }
    const encoded = mail('Subject: =?iso-8859-2?Q?=A3=F3d=BC?= =?utf-8?B?4oCT?=', '', 'It rained.');
    assert.equal((await articleIn(readMail, encoded)).title, 'Łódź–');
  });

  const parts = (...bodies: readonly string[][]): readonly string[] => [
    ...HEAD,
    'Content-Type: multipart/mixed; boundary="b"',
    '',
    ...bodies.flatMap((body) => ['--b', ...body]),
    '--b--',
  ];

  it('is its plain text, else its HTML, without what is attached', async () => {
    const html = ['Content-Type: text/html; charset=utf-8', '', '<p>It <b>rained</b> &amp; fell.</p><script>no()</script><p>All day.</p>'];
    const plain = ['Content-Type: text/plain', '', 'It rained.'];
    const attached = ['Content-Type: text/plain; name=a.txt', 'Content-Disposition: attachment; filename=a.txt', '', 'Attached words.'];
    const forwarded = ['Content-Type: message/rfc822', '', 'Subject: Another', '', 'Words of another.'];
    assert.equal((await articleIn(readMail, mail(...parts(html, attached, forwarded)))).text, 'It rained & fell.\n\nAll day.');
    const alternative = mail(...HEAD, 'Content-Type: multipart/alternative; boundary="b"', '', '--b', ...plain, '--b', ...html, '--b--');
    assert.equal((await articleIn(readMail, alternative)).text, 'It rained.');
  });

  it('has wrapped lines as paragraphs, and what it quotes as quotes', async () => {
    const body = [
      'The city council put off its vote on the Lower River bridge for the',
      'third time this spring, after engineers told members that the soil on',
      'the eastern bank had moved.',
      '',
      '> It rained all day on the eastern bank, and nobody came to look at it',
      '> until the evening of that day.',
      'So it did.',
    ];
    const article = await articleIn(readMail, mail(...HEAD, '', ...body));
    assert.deepEqual(outline(article), [
      `paragraph: ${body.slice(0, 3).join(' ')}`,
      'blockQuote: It rained all day on the eastern bank, and nobody came to look at it until the evening of that day.',
      'paragraph: So it did.',
    ]);
  });

  it('may be a web page that was saved as one file, with its address', async () => {
    const page = `<html><head><title>A bridge too old</title></head><body><nav>News</nav><p>${'It rained, all day long, on the bridge. '.repeat(12)}</p></body></html>`;
    const bytes = mail(
      'From: <Saved by Blink>',
      'Snapshot-Content-Location: https://news.example/bridge',
      'Subject: A bridge too old',
      'Date: Tue, 19 May 2015 10:00:00 -0000',
      'MIME-Version: 1.0',
      'Content-Type: multipart/related; type="text/html"; boundary="b"',
      '',
      '--b',
      'Content-Type: text/html',
      'Content-Location: https://news.example/bridge',
      '',
      page,
      '--b--',
    );
    const article = await articleIn(readMail, bytes, 'a.mhtml');
    assert.deepEqual(
      [article.format, article.title, article.address, article.byline, article.date],
      ['html', 'A bridge too old', 'https://news.example/bridge', undefined, undefined],
    );
    assert.doesNotMatch(article.text, /News/);
  });
});

describe('a mail that is strange', () => {
  it('has no text, or is no mail', async () => {
    assert.equal(await problemIn(readMail, mail(...HEAD, '', '')), 'noText');
    assert.equal(await problemIn(readMail, ''), 'noText');
    assert.equal(await problemIn(readMail, new Uint8Array(500)), 'damaged');
  });

  it('holds control characters, for which a text editor would not show it: they are left out', async () => {
    const article = await articleIn(readMail, mail(...HEAD, '', 'It \0rained\x01 all\fday.'));
    assert.ok(article.text.endsWith('It rained all day.'), article.text);
    assert.equal(await problemIn(readMail, mail('Content-Type: text/plain', '', '\x01\x02')), 'noText');
  });

  it('is any bytes: an article or a reason', async () => {
    const piece = fc.constantFrom(
      'Subject: ',
      'Content-Type: multipart/mixed; boundary=b',
      '--b',
      '\r\n',
      '\r\n\r\n',
      '=?utf-8?Q?',
      '=93',
      '<p>',
      'x',
      '\0',
      '\xe9',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string({ unit: 'binary' }))), async (pieces) => {
        const answer = await readMail(mail(pieces.join('')), { fileName: '' });
        assert.ok(answer.kind === 'failed' || answer.article.text !== '');
      }),
      { numRuns: 60 },
    );
  });

  it('is long, or nested: in time', async () => {
    const nested = Array.from({ length: 40 }, (_, index) => [
      `Content-Type: multipart/mixed; boundary=b${String(index)}`,
      '',
      `--b${String(index)}`,
    ]).flat();
    for (const bytes of [
      mail(...HEAD, '', 'It rained. '.repeat(50_000)),
      mail(...HEAD, '', ...Array<string>(10_000).fill('> > It rained.'), 'x'),
      mail(`Subject: ${'=?utf-8?Q?a?= '.repeat(20_000)}`, '', 'It rained.'),
      mail(...HEAD, ...nested, '', 'It rained.'),
    ]) {
      const before = process.cpuUsage();
      const answer = await readMail(bytes, { fileName: '' });
      const { user, system } = process.cpuUsage(before);
      assert.ok(answer.kind === 'failed' || answer.article.text !== '');
      assert.ok((user + system) / 1000 < 4000);
    }
  });
});
