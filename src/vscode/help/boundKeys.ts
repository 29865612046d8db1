/** The keys that the manifest binds, with the commands that they run. */

/** What is read of the manifest, as VS Code gives it: where the display language is another, a title has the original beside it. */
export interface KeyManifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: string | { readonly value: string } }[];
    readonly keybindings: readonly { readonly command: string; readonly key: string; readonly when?: string }[];
  };
}

/** A key, as in "Shift+M", and the title of its command. */
export interface BoundKey {
  readonly key: string;
  readonly title: string;
}

/** The keys that count where a context key of the page, such as `verbatim.readerFocus`, is true; in the order of the manifest. */
export function boundKeys({ contributes: { commands, keybindings } }: KeyManifest, context: `verbatim.${string}`): readonly BoundKey[] {
  const titles = new Map(commands.map(({ command, title }) => [command, typeof title === 'string' ? title : title.value]));
  return keybindings
    .filter(({ when = '' }) => when.includes(context))
    .map(({ command, key }) => ({ key: shownKey(key), title: titles.get(command) ?? command }));
}

/** "Alt+Left" for `alt+left`. */
function shownKey(key: string): string {
  return key
    .split('+')
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('+');
}
