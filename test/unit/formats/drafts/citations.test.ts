/** The source that a draft cites for a quotation: the nearest in its sentence, else in its paragraph or block quote. */
import { strict as assert } from 'node:assert';
import { citedIn, quotationIn } from '../../../support/draftReading.ts';

const cited = (text: string): readonly (readonly string[])[] => citedIn(text, 'markdown');

describe('a Markdown draft cites', () => {
  for (const [what, text, sources] of [
    ['an inline link', '“We wait here,” she told [the Daily](sources/a.txt).', ['link sources/a.txt']],
    ['a reference link', '“We wait here,” she told [the Daily][d].\n\n[d]: https://d.example/a', ['link https://d.example/a']],
    ['an autolink', '“We wait here,” she said <https://d.example/a>.', ['link https://d.example/a']],
    ['a bare address', '“We wait here,” she said (https://d.example/a_(b)).', ['link https://d.example/a_(b)']],
    ['a bare address at the end of a sentence', '“We wait here,” she said: https://d.example/a.', ['link https://d.example/a']],
    ['a link around the words', '[“We wait here,”](a.txt) she said.', ['link a.txt']],
    ['a link in the words', '“We [wait](a.txt) here,” she said. See [b](b.txt).', ['link a.txt']],
    ['a footnote with a link', '“We wait here,”[^1] she said.\n\n[^1]: See [Daily](a.txt), 3 May.', ['link a.txt']],
    ['a footnote that is a link', '“We wait here,”[^1] she said.\n\n[^1]: https://d.example/a', ['link https://d.example/a']],
    ['a footnote with a key', '“We wait here,”[^n] she said.\n\n[^n]: Cf. @doe2020, p. 3.', ['key doe2020']],
    ['a footnote’s words', '“We wait here,”[^n] she said.\n\n[^n]: Daily, *3 May*.', ['source Daily, 3 May.']],
    ['a note in the text', '“We wait here,”^[Daily, *3 May*.] she said.', ['source Daily, 3 May.']],
    ['a note with a link', '“We wait here,”^[See [Daily](a.txt).] she said.', ['link a.txt']],
    ['a key', '“We wait here,” she said [@doe2020, p. 3].', ['key doe2020']],
    ['several keys that stand as one', '“We wait here,” she said [see @a; also @b, 4].', ['key a', 'key b']],
    ['a key without its author', '“We wait here,” she said [-@doe].', ['key doe']],
    ['a key in the sentence', '“We wait here,” says @doe:2020.', ['key doe:2020']],
    ['a key in braces', '“We wait here,” says @{https://d.example/a}.', ['key https://d.example/a']],
    ['a source line', '“We wait here,” she said.\n\nSource: Daily, 3 May', ['source Daily, 3 May']],
    ['a source line with a link', '“We wait here,” she said.\n\n*Quelle:* [Daily](a.txt)', ['link a.txt']],
    ['no e-mail address', '“We wait here,” she wrote to me (jane@doe.example).', []],
    ['no address of mail', '“We wait here,” [she](mailto:jane@doe.example) wrote.', []],
    ['no place in itself', '“We wait here,” she [said](#there).', []],
    ['no picture', '“We wait here,” she said ![her](a.png).', []],
    ['no key that is escaped', '“We wait here,” she said \\@doe.', []],
    ['no key in code', '“We wait here,” she typed `[@doe]`.', []],
    ['no handle in what is quoted', '“Thanks @jane for the wait,” she said.', []],
    ['no footnote without a text', '“We wait here,”[^9] she said.', []],
    ['nothing that stands elsewhere', '“We wait here,” she said.\n\nSee [a](a.txt).', []],
  ] as const) {
    it(what, () => assert.deepEqual(cited(text)[0], sources));
  }
  it('for each quotation what stands right beside it', () => {
    assert.deepEqual(cited('“We wait here.” [1](a.txt) “We go there.” [2](b.txt)'), [['link a.txt'], ['link b.txt']]);
    assert.deepEqual(cited('“We wait here”[^1] and “we go there”[^2].\n\n[^1]: One.\n\n[^2]: Two.'), [['source One.'], ['source Two.']]);
  });
  it('rather what stands in the same sentence than what is nearer', () => {
    assert.deepEqual(cited('[Daily](a.txt) has it that she, who came late, said “we wait here”. [Courier](b.txt) has not.')[0], [
      'link a.txt',
    ]);
  });
  it('what stands in the same paragraph, where the sentence has nothing', () => {
    assert.deepEqual(cited('“We wait here,” she said. He left. See [Daily](a.txt).'), [['link a.txt']]);
  });
  it('at the place where it does', () => {
    const text = '“We wait here,”[^n] she said.\n\n[^n]: Cf. @doe2020.';
    const [citation] = quotationIn(text, 'markdown').citations;
    assert.equal(text.slice(citation?.start, citation?.end), '[^n]');
  });
});

describe('for a block quote a draft cites', () => {
  for (const [what, text, sources] of [
    ['what stands in it', '> We wait here [@doe].', ['key doe']],
    ['what stands in the line with the name', '> We wait here. [x](b.txt)\n>\n> — Jane Doe, [Daily](a.txt)', ['link a.txt']],
    ['what the line with the name says', '> We wait here.\n>\n> — Jane Doe, *Daily*', ['source Daily']],
    ['its source line', '> We wait here.\n> Source: [Daily](a.txt)', ['link a.txt']],
    ['the source line after it', '> We wait here.\n\nSource: Daily', ['source Daily']],
    ['the source line after the name', '> We wait here.\n\n— Jane Doe\n\nSource: Daily', ['source Daily']],
    ['what comes first after it', '> We wait here.\n\n[@doe] Then she left.', ['key doe']],
    ['the sentence before it', 'See [x](b.txt). She wrote in [the Daily](a.txt):\n\n> We wait here.', ['link a.txt']],
    ['nothing else', 'See [x](b.txt). She wrote:\n\n> We wait here.\n\nThen [y](c.txt).', []],
  ] as const) {
    it(what, () => assert.deepEqual(cited(text)[0], sources));
  }
});

describe('a LaTeX draft cites', () => {
  for (const [what, text, sources] of [
    ['\\cite', "``We wait here,'' she said~\\cite{doe}.", ['key doe']],
    ['\\parencite with notes', "``We wait here,'' she said \\parencite[see][3]{doe, roe}.", ['key doe', 'key roe']],
    ['\\textcite', "``We wait here,'' says \\textcite{doe}.", ['key doe']],
    ['\\autocites', "``We wait here,'' she said \\autocites[3]{doe}[4]{roe}.", ['key doe', 'key roe']],
    ['\\footcite', "``We wait here,''\\footcite[3]{doe} she said.", ['key doe']],
    ['\\citep', "``We wait here'' \\citep{doe}.", ['key doe']],
    ['\\textquote', 'She said \\textquote[{\\cite[3]{doe}}]{we wait here}.', ['key doe']],
    ['\\textcquote', 'She said \\textcquote[3]{doe}{we wait here}.', ['key doe']],
    ['\\blockquote', 'She said: \\blockquote[Daily]{we wait here}', ['source Daily']],
    ['a footnote’s key', "``We wait here,''\\footnote{See \\cite{doe}.} she said.", ['key doe']],
    ['a footnote’s link', "``We wait here,''\\footnote{\\url{https://d.example/a\\_b}} she said.", ['link https://d.example/a_b']],
    ['a footnote’s words', "``We wait here,''\\footnote{Daily, \\emph{3~May}.} she said.", ['source Daily, 3 May.']],
    ['\\href', "``We wait here,'' she told \\href{https://d.example/a\\%20b}{the Daily}.", ['link https://d.example/a%20b']],
    ['displaycquote', '\\begin{displaycquote}[3]{doe}\nWe wait here.\n\\end{displaycquote}', ['key doe']],
    ['displayquote', '\\begin{displayquote}[\\cite{doe}]\nWe wait here.\n\\end{displayquote}', ['key doe']],
    ['what comes right after a block quote', '\\begin{quote}We wait here.\\end{quote}\n\\cite{doe}\n\nShe left.', ['key doe']],
    ['no \\nocite', "``We wait here,'' she said\\nocite{doe}.", []],
  ] as const) {
    it(what, () => assert.deepEqual(citedIn(text, 'latex')[0], sources));
  }
});

describe('a plain text draft cites', () => {
  for (const [what, text, sources] of [
    ['a bare address', 'She left early.\n“We wait here,” she said (https://d.example/a).', ['link https://d.example/a']],
    ['a key', 'She left early.\n“We wait here,” she said [@doe].', ['key doe']],
    ['a source line', 'She left early.\n“We wait here,” she said.\nSource: Daily, 3 May', ['source Daily, 3 May']],
    ['a source line at its head', '“We wait here,” she said.\nSource: Daily News', ['source Daily News']],
    ['a footnote', 'She left early.\n“We wait here,”[^1] she said.\n\n[^1]: Daily, 3 May', ['source Daily, 3 May']],
  ] as const) {
    it(what, () => assert.deepEqual(citedIn(text, 'plainText')[0], sources));
  }
});
