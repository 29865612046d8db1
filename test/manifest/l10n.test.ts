// What people read: all of it can be translated, and each translation is whole.
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { extractMessages, messagesOf } from '../../scripts/l10n/messages.ts';
import { slotProblems } from '../../scripts/l10n/slots.ts';
import {
  BUNDLE,
  MANIFEST,
  messageFiles,
  type Messages,
  readMessages,
  sortedLike,
  translationProblems,
} from '../../scripts/l10n/translations.ts';
import { pluralForms } from '../../src/shared/plurals.ts';
import { root } from '../support/paths.ts';
import { CLOSE, OPEN, pseudoMessages, pseudoText } from '../support/pseudoLanguage.ts';
import { unspokenWords } from '../support/unspokenWords.ts';

/** What is sent with a report of a fault, to be read by those who mend it. */
const IN_ENGLISH: ReadonlySet<string> = new Set(['src/vscode/diagnosticReport.ts']);

const english = (file: string): Messages => readMessages(root, file);

/** Each translation: its file, its language, its messages and those that it translates. */
const translations = [BUNDLE, MANIFEST].flatMap((file) =>
  [...messageFiles(root, file).translations].map(([language, name]) => ({
    name,
    language,
    wanted: english(file),
    given: readMessages(root, name),
  })),
);

/** The titles of commands that a message names: in quotation marks, set in italics, or as a button. */
function namedCommands(message: string, titles: Messages): readonly string[] {
  const names = [...message.matchAll(/[“„]([^“”„]*)[”“]|(?<!\*)\*([^*]+)\*(?!\*)|\[([^\]]+)\]\(command:verbatim\./g)];
  const byTitle = new Map(Object.entries(titles).flatMap(([key, title]) => (key.startsWith('command.') ? [[title, key] as const] : [])));
  return names
    .map((found) => found[1] ?? found[2] ?? found[3] ?? '')
    .flatMap((name) => byTitle.get(name) ?? byTitle.get(`${name}…`) ?? [])
    .sort();
}

describe('what people read', () => {
  it('is given to `vscode.l10n.t`, or is in package.nls.json', () => {
    const files = globSync('src/{extension.ts,{vscode,webview,shared}/**/*.ts}', { cwd: root }).sort();
    const found = files
      .filter((file) => !IN_ENGLISH.has(file))
      .flatMap((file) => unspokenWords(file, readFileSync(path.join(root, file), 'utf8')).map((text) => `${file}:${text}`));
    assert.deepEqual(found, []);
  });

  it('is written so that it can be translated', () => {
    assert.deepEqual(extractMessages(root).problems, []);
  });

  it('is collected in l10n/bundle.l10n.json: else run `npm run l10n`', () => {
    assert.deepEqual(Object.entries(english(BUNDLE)), [...extractMessages(root).messages]);
  });

  it('is translated into the same languages by the code and by the manifest, among them German', () => {
    const [code, manifest] = [BUNDLE, MANIFEST].map((file) => [...messageFiles(root, file).translations.keys()]);
    assert.deepEqual(code, manifest);
    assert.ok(code?.includes('de'));
  });

  for (const { name, language, wanted, given } of translations) {
    it(`is translated whole, with the same slots, forms and links: ${name}`, () => {
      assert.deepEqual(translationProblems(wanted, given, language), []);
      assert.deepEqual(Object.keys(given), Object.keys(sortedLike(wanted, given)), 'in another order: run `npm run l10n`');
    });

    it(`names commands as they are called there: ${name}`, () => {
      const titles = readMessages(root, messageFiles(root, MANIFEST).translations.get(language) ?? '');
      for (const [key, message] of Object.entries(wanted)) {
        const named = namedCommands(given[key] ?? '', titles);
        assert.deepEqual(
          namedCommands(message, english(MANIFEST)).filter((command) => !named.includes(command)),
          [],
          given[key],
        );
      }
    });
  }
});

describe('messages', () => {
  const problems = (code: string): readonly string[] => messagesOf([['a.ts', code]]).problems;

  it('are taken out of the code, each once and in order', () => {
    const { messages } = messagesOf([
      ['a.ts', "vscode.l10n.t('{0} of {1}', one, two); l10n.t('All');"],
      ['b.ts', "vscode.l10n.t(\n  'All',\n); other.t('None');"],
    ]);
    assert.deepEqual([...messages.keys()], ['All', '{0} of {1}']);
  });

  it('must be written out', () => {
    assert.deepEqual(problems('vscode.l10n.t(`All ${what}`)'), ['a.ts:1: a message must be written out, or nobody can translate it']);
    assert.equal(problems("\nvscode.l10n.t('All ' + what)")[0]?.startsWith('a.ts:2: '), true);
  });

  it('have a slot for each text that is given, and are filled later where none is', () => {
    assert.deepEqual(problems("vscode.l10n.t('{0} of {2}', one, two)"), [
      'a.ts:1: the slots {0}, {2} are not those of the 2 texts that are given',
    ]);
    assert.deepEqual(problems("vscode.l10n.t('{0} of {1}')"), []);
  });

  it('have forms for counts that `counted` can choose from', () => {
    const forms = '{0, plural, one {# quote} other {# quotes}}';
    assert.deepEqual(problems(`counted(vscode.l10n.t('${forms}'), 3)`), []);
    assert.match(problems(`vscode.l10n.t('${forms}', 3)`)[0] ?? '', /are given to `counted`/);
    assert.match(problems("counted(vscode.l10n.t('{0} quotes'), 3)")[0] ?? '', /has forms for counts/);
    assert.match(problems("one === 1 ? vscode.l10n.t('All') : vscode.l10n.t('{0} quotes', one)")[0] ?? '', /forms of one message/);
    assert.match(problems("vscode.l10n.t('1 quote')")[0] ?? '', /forms of one message/);
    assert.match(problems("vscode.l10n.t('{0, plural, one {# quote}}')")[0] ?? '', /“other” is missing/);
    assert.match(problems("vscode.l10n.t('{0, plural, one{# quote} other{# quotes}}')")[0] ?? '', /are not written/);
  });
});

describe('a translation', () => {
  it('keeps slots, links, names and forms', () => {
    assert.deepEqual(slotProblems('{0} of {1}', '{1}: {0}', 'de'), []);
    assert.deepEqual(slotProblems('{0} of {1}', 'von {1}', 'de'), ['has the slots {1}']);
    assert.deepEqual(slotProblems('See [all](command:a.b)', 'Siehe [alle](command:a.c)', 'de'), ['names (command:a.c)']);
    assert.deepEqual(slotProblems('In `#verbatim.groups#`', 'In `#verbatim.groups#`', 'de'), []);
    assert.deepEqual(slotProblems('The setting verbatim.groups.', 'Die Einstellung verbatim.group.', 'de'), ['names verbatim.group']);
  });

  it('has a form for each kind of number of its language, and no other', () => {
    const message = '{0, plural, one {# quote} other {# quotes}}';
    assert.deepEqual(slotProblems(message, '{0, plural, one {# Zitat} other {# Zitate}}', 'de'), []);
    assert.deepEqual(slotProblems(message, '{0, plural, one {# cytat} other {# cytaty}}', 'pl'), [
      'has the forms one, other, not one, few, many, other',
    ]);
    assert.deepEqual(slotProblems(message, '# Zitate: {0}', 'de'), ['has no forms for counts']);
  });

  it('is missing, of no message, or empty', () => {
    assert.deepEqual(translationProblems({ all: 'All', none: 'None' }, { none: ' ', more: 'Mehr' }, 'de'), [
      'not translated: all',
      'of no message: more',
      'the translation is empty: none',
    ]);
  });
});

describe('the pseudo-language', () => {
  it('is longer, between brackets, and keeps what is no words', () => {
    assert.equal(pseudoText('Copied {0}'), '⟦Cõpîéd {0}~~~⟧');
    for (const { wanted } of translations) {
      assert.deepEqual(translationProblems(wanted, pseudoMessages(wanted), 'en'), []);
    }
  });

  it('has all forms for counts', () => {
    const forms = pluralForms(pseudoText('{0, plural, one {# quote} other {# quotes}}'));
    assert.deepEqual(
      [...(forms ?? [])],
      [
        ['one', '# qûõté'],
        ['other', '# qûõtéš'],
      ],
    );
  });

  it('has brackets around each line, and around the words alone of a line that is a button', () => {
    const { a: text } = pseudoMessages({ a: 'No folder.\n[Open Folder](command:a.b)' });
    const [line = '', button = ''] = (text ?? '').split('\n');
    assert.ok(line.startsWith(OPEN) && line.endsWith(CLOSE), line);
    assert.match(button, /^\[⟦.*⟧\]\(command:a\.b\)$/);
  });
});
