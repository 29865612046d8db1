/** The style sheet is named by the hash of what a parser makes of it. */
import { strict as assert } from 'node:assert';
import { createHash } from 'node:crypto';
import { styleSheet } from '../../../../src/vscode/exports/marked/styleSheet.ts';
import { markedStyle } from '../../../support/markedArticles.ts';

describe('the style sheet of an exported file', () => {
  it('has the hash of its text without carriage returns', async () => {
    const { text, hash } = await styleSheet('p {\r\n  quotes: "“" "”";\r\n}\r\n');
    assert.equal(text, 'p {\n  quotes: "“" "”";\n}\n');
    assert.equal(hash, createHash('sha256').update(text).digest('base64'));
  });

  it('loads nothing, and cannot end its element', async () => {
    const { text } = await markedStyle();
    assert.doesNotMatch(text, /url\(|@import|@font-face|image-set|<\//);
  });
});
