/** Bytes become text in the encoding that they are in, or are told from text. */
import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { decode, type Encoding } from '../../../src/formats/decode.ts';

const TEXT = 'Café “naïve” 😀\r\nПривет\n';
const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const utf16le = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le'));
const utf16be = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const bytes = (...parts: readonly (readonly number[] | Uint8Array)[]): Uint8Array => Uint8Array.from(parts.flatMap((part) => [...part]));

function assertText(file: Uint8Array, text: string, encoding: Encoding): void {
  assert.deepEqual(decode(file), { kind: 'text', text, encoding });
}

describe('decode', () => {
  it('reads UTF-8', () => assertText(utf8(TEXT), TEXT, 'utf-8'));
  it('takes the byte order mark off UTF-8', () => assertText(bytes([0xef, 0xbb, 0xbf], utf8(TEXT)), TEXT, 'utf-8'));
  it('takes off one byte order mark only', () => assertText(utf8(`\ufeff\ufeff${TEXT}`), `\ufeff${TEXT}`, 'utf-8'));
  it('reads UTF-16 with a byte order mark', () => {
    assertText(bytes([0xff, 0xfe], utf16le(TEXT)), TEXT, 'utf-16le');
    assertText(bytes([0xfe, 0xff], utf16be(TEXT)), TEXT, 'utf-16be');
  });
  it('reads UTF-16 without one where it is plain to see', () => {
    for (const text of ['Hello', 'The mayor said “no” to all of it.\r\n', 'Привет, мир. Это просто текст.']) {
      assertText(utf16le(text), text, 'utf-16le');
      assertText(utf16be(text), text, 'utf-16be');
    }
  });
  it('drops half a unit at the end of UTF-16', () => assertText(bytes([0xff, 0xfe], utf16le('ab'), [0x63]), 'ab', 'utf-16le'));
  it('reads an empty file as an empty text', () => assertText(new Uint8Array(0), '', 'utf-8'));

  it('reads Windows-1252 with its curly quotes, dashes and euro sign', () => {
    const file = bytes([0x93], utf8('It'), [0x92], utf8('s caf'), [0xe9, 0x94, 0x20, 0x97, 0x20, 0x80, 0x35, 0x85]);
    assertText(file, '“It’s café” — €5…', 'windows-1252');
  });
  it('reads every byte of Windows-1252 that is defined', () => {
    const undefinedThere = [0x81, 0x8d, 0x8f, 0x90, 0x9d];
    const all = Array.from({ length: 128 }, (_, index) => index + 128).filter((byte) => !undefinedThere.includes(byte));
    const filler = utf8('plain words '.repeat(100));
    const decoded = decode(bytes(all, filler));
    assert.ok(decoded.kind === 'text');
    // The stream mode of the platform's decoder has the right table in every version.
    assert.equal(decoded.text, new TextDecoder('windows-1252').decode(bytes(all, filler), { stream: true }));
  });
  it('reads Windows-1252 of many bytes', () => {
    const decoded = decode(new Uint8Array(100_001).fill(0x93));
    assert.equal(decoded.kind === 'text' ? decoded.text : '', '“'.repeat(100_001));
  });
  it('keeps UTF-8 with a few wrong bytes as UTF-8, as editors do', () => {
    assertText(bytes(utf8('“é” “ö” '), [0xff], utf8('x')), '“é” “ö” \ufffdx', 'utf-8');
  });

  it('keeps a stray NUL in a text', () => assertText(utf8('Hello\0world, this is text.'), 'Hello\0world, this is text.', 'utf-8'));
  it('tells a binary file by its NULs, and where the first is', () => {
    assert.deepEqual(decode(bytes([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0xff])), { kind: 'binary', offset: 8 });
  });
  it('tells a binary file that happens to be valid UTF-8', () => {
    assert.deepEqual(decode(bytes(utf8('ELF text'), new Uint8Array(200))), { kind: 'binary', offset: 8 });
    assert.deepEqual(decode(Uint8Array.from([0])), { kind: 'binary', offset: 0 });
  });
  it('tells bytes without order', () => {
    let seed = 7;
    const noise = Uint8Array.from({ length: 5000 }, () => (seed = (seed * 1103515245 + 12345) % 2147483648) >> 16);
    assert.equal(decode(noise).kind, 'binary');
  });

  it('gives back what was written in any Unicode encoding', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.deepEqual(decode(bytes([0xff, 0xfe], utf16le(text))), { kind: 'text', text, encoding: 'utf-16le' });
        assert.deepEqual(decode(bytes([0xfe, 0xff], utf16be(text))), { kind: 'text', text, encoding: 'utf-16be' });
        assert.deepEqual(decode(bytes([0xef, 0xbb, 0xbf], utf8(text))), { kind: 'text', text, encoding: 'utf-8' });
      }),
    );
  });
  it('answers for any bytes, with an offset in the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (file) => {
        const decoded = decode(file);
        assert.ok(decoded.kind === 'text' || (decoded.offset >= 0 && decoded.offset < file.length));
      }),
    );
  });
});
