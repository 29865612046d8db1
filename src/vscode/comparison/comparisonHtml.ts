/** The HTML of the page that compares versions of a quotation. */
import { escapeHtml } from '../../shared/escapeHtml.ts';
import type { PageComparison } from '../../shared/comparisonProtocol.ts';

/** What the page is made of. The addresses are ones that the webview may load. */
export interface ComparisonParts {
  readonly csp: string;
  readonly nonce: string;
  readonly script: string;
  readonly style: string;
  readonly language: string;
  readonly title: string;
  readonly comparison: PageComparison;
}

/** The page. Nothing of an article stands in it but escaped, as the value of an attribute. */
export function comparisonHtml({ csp, nonce, script, style, language, title, comparison }: ComparisonParts): string {
  return `<!DOCTYPE html>
<html lang="${escapeHtml(language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'nonce-${nonce}'; style-src ${escapeHtml(csp)};">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<link rel="stylesheet" href="${escapeHtml(style)}">
<script nonce="${nonce}" src="${escapeHtml(script)}" defer blocking="render"></script>
</head>
<body>
<main tabindex="0" aria-label="${escapeHtml(title)}" data-comparison="${escapeHtml(JSON.stringify(comparison))}"></main>
</body>
</html>`;
}
