/** The HTML around what our pages show: what they may load, and nothing else. */
import { escapeHtml } from '../../shared/escapeHtml.ts';

/** What each page is framed with. The addresses are ones that the webview may load. */
export interface PageFrame {
  readonly csp: string;
  readonly nonce: string;
  readonly script: string;
  /** In the order in which they are to count. */
  readonly styles: readonly string[];
  readonly language: string;
}

/** The page. `body` is HTML, in which all that is not ours is escaped. */
export function pageHtml({ csp, nonce, script, styles, language }: PageFrame, title: string, body: string): string {
  const links = styles.map((style) => `<link rel="stylesheet" href="${escapeHtml(style)}">`);
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${escapeHtml(csp)};">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
${links.join('\n')}
<script nonce="${nonce}" src="${escapeHtml(script)}" defer blocking="render"></script>
</head>
<body>
${body}
</body>
</html>`;
}
