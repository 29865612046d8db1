// Themes of the four kinds, with colours of our own: what VS Code gives a page, as far as lines, heights and contrast depend on it.

/** The class that a webview has under each kind of theme. */
export const THEME_NAMES = [
  'vscode-light',
  'vscode-dark',
  'vscode-high-contrast',
  'vscode-high-contrast vscode-high-contrast-light',
] as const;

/** A kind of theme. */
export type ThemeName = (typeof THEME_NAMES)[number];

const COLOURS: Readonly<Record<ThemeName, string>> = {
  'vscode-light': `
    --vscode-editor-background: #fff; --vscode-editor-foreground: #333; --vscode-charts-blue: #0063d3; --vscode-focusBorder: #005fb8;
    --vscode-textLink-foreground: #0055aa; --vscode-inputOption-activeBorder: #005fb8; --vscode-inputOption-activeBackground: #d5e8fa;
    --vscode-inputOption-activeForeground: #000; --vscode-list-hoverBackground: #f2f2f2; --vscode-editorWarning-foreground: #a65b00;
    --vscode-editorHoverWidget-background: #f8f8f8; --vscode-editorHoverWidget-foreground: #333; --vscode-editorHoverWidget-border: #c8c8c8;
    --vscode-button-background: #005fb8; --vscode-button-foreground: #fff;`,
  'vscode-dark': `
    --vscode-editor-background: #1f1f1f; --vscode-editor-foreground: #ccc; --vscode-charts-blue: #4aa0f0; --vscode-focusBorder: #0078d4;
    --vscode-textLink-foreground: #58a9f5; --vscode-inputOption-activeBorder: #2488db; --vscode-inputOption-activeBackground: #21486e;
    --vscode-inputOption-activeForeground: #fff; --vscode-list-hoverBackground: #2a2d2e; --vscode-editorWarning-foreground: #cca700;
    --vscode-editorHoverWidget-background: #202020; --vscode-editorHoverWidget-foreground: #ccc; --vscode-editorHoverWidget-border: #454545;
    --vscode-button-background: #0078d4; --vscode-button-foreground: #fff;`,
  'vscode-high-contrast': `
    --vscode-editor-background: #000; --vscode-editor-foreground: #fff; --vscode-contrastBorder: #6fc3df; --vscode-focusBorder: #f38518;
    --vscode-contrastActiveBorder: #f38518; --vscode-textLink-foreground: #29b5f5; --vscode-inputOption-activeBorder: #6fc3df;
    --vscode-inputOption-activeForeground: #fff;
    --vscode-editorHoverWidget-background: #0c141f; --vscode-editorHoverWidget-foreground: #fff; --vscode-editorHoverWidget-border: #6fc3df;
    --vscode-button-border: #6fc3df; --vscode-button-foreground: #fff;`,
  'vscode-high-contrast vscode-high-contrast-light': `
    --vscode-editor-background: #fff; --vscode-editor-foreground: #222; --vscode-contrastBorder: #0f4a85; --vscode-focusBorder: #006bbd;
    --vscode-contrastActiveBorder: #006bbd; --vscode-textLink-foreground: #0f4a85; --vscode-inputOption-activeBorder: #0f4a85;
    --vscode-inputOption-activeForeground: #222;
    --vscode-editorHoverWidget-background: #fff; --vscode-editorHoverWidget-foreground: #222; --vscode-editorHoverWidget-border: #0f4a85;
    --vscode-button-background: #0f4a85; --vscode-button-foreground: #fff;`,
};

/** The variables of a theme, with fonts so many times as large as usual. */
export function themeCss(theme: ThemeName, fonts: number): string {
  return `:root {
    --vscode-font-family: sans-serif; --vscode-font-size: ${String(13 * fonts)}px;
    --vscode-editor-font-family: monospace; --vscode-editor-font-size: ${String(14 * fonts)}px;
    ${COLOURS[theme]}
  }`;
}
