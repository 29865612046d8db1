/** Charsets that are declared, wrong, or not declared at all. */
import { strict as assert } from 'node:assert';
import { decodeDeclared, decodePage } from '../../../src/formats/charset.ts';

/** The bytes of a text in a charset of one or two bytes a character, by turning its decoder round. */
function encode(text: string, charset: string): Uint8Array {
  const table = new Map<string, readonly number[]>();
  const decoder = new TextDecoder(charset);
  for (let high = 0; high < 256; high++) {
    // In a stream: at once, some versions of Node give C1 controls for the curly quotes.
    const one = decoder.decode(new Uint8Array([high]), { stream: true }) + decoder.decode();
    table.set(one, table.get(one) ?? [high]);
  }
  for (let high = 0x81; high < 0xfd && /jis|jp|big5|gb|kr/.test(charset); high++) {
    for (let low = 0x40; low <= 0xfe; low++) {
      const pair = decoder.decode(new Uint8Array([high, low]));
      table.set(pair, table.get(pair) ?? [high, low]);
    }
  }
  return new Uint8Array([...text].flatMap((character) => table.get(character) ?? assert.fail(`${character} in ${charset}`)));
}

const join = (...parts: readonly Uint8Array[]): Uint8Array => new Uint8Array(Buffer.concat(parts));
const TEXTS: ReadonlyMap<string, string> = new Map([
  ['windows-1252', '“We will not build on sand,” said Señora Brandt – and left the café.'],
  [
    'iso-8859-2',
    'Łódź i Gdańsk są piękne, powiedział burmistrz. Świeże źródła mówią, że most będzie zamknięty, choć żaden inżynier o tym nie wie.',
  ],
  ['windows-1251', 'Мэр города сказал, что моста не будет, и никто ему не возразил. Было уже поздно, и все разошлись по домам.'],
  ['shift_jis', '市長は橋を建てないと述べた。会議は一時間もかからずに終わった。だれも反対しなかったという。'],
  ['euc-kr', '시장은 다리를 짓지 않겠다고 말했다. 아무도 반대하지 않았고 회의는 한 시간도 안 되어 끝났다.'],
]);

describe('the charset of a page', () => {
  it('is the one that it declares, in either kind of meta tag', () => {
    for (const [charset, text] of TEXTS) {
      for (const tag of [
        `<meta charset="${charset}">`,
        `<META http-equiv=Content-Type content='text/html; charset=${charset.toUpperCase()}'>`,
      ]) {
        const page = `<html><head>${tag}</head><body><p>`;
        assert.equal(decodePage(join(Buffer.from(page), encode(text, charset))), page + text, charset);
      }
    }
  });

  it('is found out where none is declared, or one that nobody knows', () => {
    for (const tag of ['', '<meta charset="x-unheard-of">']) {
      for (const [charset, text] of TEXTS) {
        const page = `<html>${tag}<body><p class="a">`;
        assert.equal(decodePage(join(Buffer.from(page), encode(text.repeat(3), charset))), page + text.repeat(3), charset);
      }
    }
  });

  it('is Unicode by a byte order mark, by NULs, and by valid UTF-8 whatever is declared', () => {
    const text = '<meta charset="iso-8859-1"><p>“Łódź”</p>';
    const wide = Buffer.from(text, 'utf16le');
    assert.equal(decodePage(join(Buffer.from([0xff, 0xfe]), wide)), text);
    assert.equal(decodePage(join(Buffer.from([0xfe, 0xff]), Buffer.from(wide).swap16())), text);
    assert.equal(decodePage(new Uint8Array(Buffer.from('<p>It rained on the town.</p>', 'utf16le'))), '<p>It rained on the town.</p>');
    assert.equal(decodePage(join(Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(text))), text);
    assert.equal(decodePage(new Uint8Array(Buffer.from(text))), text);
  });

  it('is Windows-1252 where Latin-1 is declared, as browsers have it, and where UTF-8 is declared and is none', () => {
    const text = TEXTS.get('windows-1252') ?? '';
    for (const declared of ['iso-8859-1', 'us-ascii', 'utf-8']) {
      const page = `<meta charset=${declared}><p>`;
      assert.equal(decodePage(join(Buffer.from(page), encode(text, 'windows-1252'))), page + text, declared);
    }
  });

  it('is the declared one that writes other letters with the bytes of ASCII', () => {
    const bytes = Buffer.from('\x1b$B;TD9\x1b(B', 'latin1');
    assert.equal(decodeDeclared(bytes, 'iso-2022-jp'), '市長');
  });
});
