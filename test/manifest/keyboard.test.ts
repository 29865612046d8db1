// By keys alone: whatever can be clicked on is in a menu or in the palette too, and the help and the README name the keys that there are.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { boundKeys, type KeyManifest } from '../../src/vscode/help/boundKeys.ts';
import { root } from '../support/paths.ts';

interface Entry {
  readonly command?: string;
  readonly when?: string;
  readonly group?: string;
}

interface Manifest extends KeyManifest {
  readonly contributes: KeyManifest['contributes'] & { readonly menus: Readonly<Record<string, readonly Entry[]>> };
}

const read = (file: string): string => readFileSync(path.join(root, file), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const { commands, keybindings, menus } = manifest.contributes;
const itemMenu = menus['view/item/context'] ?? [];
/** Commands that the palette does not show. */
const hidden = new Set((menus['commandPalette'] ?? []).filter(({ when }) => when === 'false').map(({ command }) => command));

/** The kinds of rows that a condition of a menu names. */
function kindsIn(when = ''): readonly string[] {
  const [, listed, single] = /viewItem (?:=~ \/\^\(([^)]+)\)\$\/|== ([\w.]+))/.exec(when) ?? [];
  return (listed ?? single ?? '').replaceAll('\\', '').split('|');
}

const isInline = ({ group = '' }: Entry): boolean => group.startsWith('inline');

describe('keys alone', () => {
  it('reach each button of a row by its context menu, and those of a view’s title by the palette', () => {
    const buttons = itemMenu.filter(isInline);
    assert.ok(buttons.length > 0);
    for (const { command = '', when } of buttons) {
      const inMenu = itemMenu.filter((entry) => !isInline(entry) && entry.command === command).flatMap((entry) => kindsIn(entry.when));
      for (const kind of kindsIn(when)) {
        assert.ok(inMenu.includes(kind), `${command} is in the menu of ${kind}`);
      }
    }
    for (const { command } of [...(menus['view/title'] ?? []), ...(menus['editor/title'] ?? [])]) {
      assert.ok(!hidden.has(command), `${String(command)} is in the palette`);
    }
  });

  it('reach each command: by the palette, or from the menu of what it is about', () => {
    const fromMenus = new Set(
      Object.entries(menus)
        .flatMap(([menu, entries]) => (menu === 'commandPalette' ? [] : entries))
        .map(({ command }) => command),
    );
    const unreachable = commands.map(({ command }) => command).filter((command) => hidden.has(command) && !fromMenus.has(command));
    // It is what Enter does on the row "Show 500 more".
    assert.deepEqual(unreachable, ['verbatim.loadMore']);
  });

  it('are taken in the page alone: no binding of ours takes a key elsewhere, and none that leads on in VS Code', () => {
    for (const { command, key, when = '' } of keybindings) {
      assert.match(when, /verbatim\.(readerFocus|personFocus)|editorTextFocus|focusedView/, `${key} for ${command}`);
      assert.ok(!/^(?:shift\+)?(?:tab|f6|escape)$|^f10$|^shift\+f10$/.test(key), `${key} leads on`);
    }
  });

  it('are listed for the help as the manifest has them', () => {
    const title = (command: string): string => `%${command.replace('verbatim.', 'command.')}%`;
    const keys = boundKeys(manifest, 'verbatim.readerFocus');
    assert.deepEqual(keys[0], { key: 'N', title: title('verbatim.nextQuote') });
    assert.ok(keys.some((one) => one.key === 'Shift+M' && one.title === title('verbatim.previousMention')));
    assert.ok(keys.some((one) => one.key === 'Alt+F1' && one.title === title('verbatim.accessibilityHelp')));
    assert.equal(keys.length, keybindings.filter(({ when = '' }) => when.includes('verbatim.readerFocus')).length);
    assert.ok(
      boundKeys(manifest, 'verbatim.personFocus').every(({ key }) => key !== 'W'),
      'that is one of the reader alone',
    );
  });

  it('are titled where the display language is another too', () => {
    const translated = {
      contributes: {
        commands: [{ command: 'verbatim.nextQuote', title: { value: 'Nächstes Zitat', original: 'Go to Next Quote' } }],
        keybindings: [{ command: 'verbatim.nextQuote', key: 'n', when: 'verbatim.readerFocus' }],
      },
    };
    assert.deepEqual(boundKeys(translated, 'verbatim.readerFocus'), [{ key: 'N', title: 'Nächstes Zitat' }]);
  });
});
