// Finds in code what people would read and nobody could translate: sentences and labels that are not given to `vscode.l10n.t`.
import ts from 'typescript';

/** Two words with a space between them. */
const PROSE = /\p{L}{2,}[,;:]? \p{L}{2,}/u;

/** What is shown where it is the value of one of these. */
const SHOWN = /^(?:label|title|tooltip|placeHolder|placeholder|prompt|description|detail|heading|sentence|message|aria-label)$/;

/** What has one name in all languages. */
const NAMES: ReadonlySet<string> = new Set(['Verbatim', 'Markdown', 'CSV', 'JSON', 'SARIF', 'HTML', 'SVG']);

/** What is translated already, what is written into the log for those who look there, and what chooses elements. */
const OTHER_USE = /(?:^|[.#])(?:l10n\.t|log\.(?:error|warn|info|debug|trace)|console\.\w+|closest|matches|querySelector(?:All)?)$/;

/** Each such text of a file, with its line: "12: Nothing was found". */
export function unspokenWords(name: string, code: string): readonly string[] {
  const file = ts.createSourceFile(name, code, ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isElsewhere(node)) {
      return;
    }
    const text = textOf(node);
    if (text !== undefined && !NAMES.has(text) && (PROSE.test(text) || (/\p{L}/u.test(text) && isShown(node)))) {
      found.push(`${String(file.getLineAndCharacterOfPosition(node.getStart()).line + 1)}: ${text}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

/** Whether nobody reads what is in a node, or only translated. */
function isElsewhere(node: ts.Node): boolean {
  return (
    (ts.isCallExpression(node) && OTHER_USE.test(node.expression.getText())) ||
    (ts.isNewExpression(node) && node.expression.getText() === 'Error') ||
    (ts.isPropertyAssignment(node) && /^(?:class|className|'aria-\w+by')$/.test(node.name.getText())) ||
    ts.isTypeNode(node) ||
    ts.isImportDeclaration(node)
  );
}

function textOf(node: ts.Node): string | undefined {
  const text = ts.isStringLiteralLike(node)
    ? node.text
    : ts.isTemplateExpression(node)
      ? [node.head, ...node.templateSpans.map(({ literal }) => literal)].map((part) => part.text).join('…')
      : undefined;
  return text?.replace(/<[^>]*>/g, '');
}

function isShown(node: ts.Node): boolean {
  const { parent } = node;
  return ts.isPropertyAssignment(parent) && parent.initializer === node && SHOWN.test(parent.name.getText().replaceAll("'", ''));
}
