// The tools for language models, called as a chat calls them.
import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settled } from './running.ts';

const ENDED = new vscode.CancellationTokenSource().token;

/** What a tool answers. */
async function call(name: string, input: object): Promise<Readonly<Record<string, unknown>>> {
  const { content } = await vscode.lm.invokeTool(name, { input, toolInvocationToken: undefined }, ENDED);
  const [first] = content;
  assert.ok(first instanceof vscode.LanguageModelTextPart);
  return JSON.parse(first.value) as Readonly<Record<string, unknown>>;
}

describe('tools for language models', () => {
  before(settled);

  it('can be seen by an agent', () => {
    const own = vscode.lm.tools.filter(({ name }) => name.startsWith('verbatim_')).map(({ name }) => name);
    assert.deepEqual([...own].sort(), ['verbatim_listPeople', 'verbatim_searchQuotes', 'verbatim_verifyQuotation']);
  });

  it('answer the exact words with speaker and source', async () => {
    const { quotes } = await call('verbatim_searchQuotes', { words: 'cranes', speaker: 'Berglund' });
    const [first] = quotes as readonly { readonly text: string; readonly speaker: string; readonly source: string }[];
    assert.equal(first?.text, '“Nobody will miss the cranes.”');
    assert.equal(first.speaker, 'Anna Berglund');
    assert.equal(first.source, 'sources/harbour.txt');
  });

  it('list who is named', async () => {
    const { people } = await call('verbatim_listPeople', { name: 'okoye' });
    assert.deepEqual(
      (people as readonly { readonly name: string }[]).map(({ name }) => name),
      ['Tom Okoye'],
    );
  });

  it('tell a quotation from one that is none', async () => {
    const quotation = 'We have waited for this for twenty years';
    assert.equal((await call('verbatim_verifyQuotation', { quotation, speaker: 'Berglund' }))['verdict'], 'verbatim');
    assert.equal((await call('verbatim_verifyQuotation', { quotation: quotation.replace('twenty', 'thirty') }))['verdict'], 'differs');
    assert.equal((await call('verbatim_verifyQuotation', { quotation, speaker: 'Tom Okoye' }))['verdict'], 'other-speaker');
    assert.equal((await call('verbatim_verifyQuotation', { quotation, source: 'sources/harbour.txt' }))['verdict'], 'verbatim');
    assert.equal((await call('verbatim_verifyQuotation', { quotation, source: 'sources/north/clinic.md' }))['verdict'], 'other-source');
  });

  it('say what is wrong with their arguments', async () => {
    await assert.rejects(call('verbatim_verifyQuotation', { quotation: '“”' }), /holds no words/);
  });
});
