// No code of ours names the network; what packages in the bundles name is known, each with a reason.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { ESLint } from 'eslint';
import ts from 'typescript';
import tseslint from 'typescript-eslint';
import network from '../support/network/names.json' with { type: 'json' };
import { root } from '../support/paths.ts';

const NAMES: ReadonlySet<string> = new Set([...network.globals, ...network.methods]);
const MODULES: ReadonlySet<string> = new Set([...network.modules, ...network.programs]);
const ANY_NAME = new RegExp(`\\b(?:${[...NAMES, ...MODULES].join('|')})\\b`);

/** What the linter says of a text, as if it stood in `file`, without the rules that need types. */
async function lint(text: string, file = 'src/extension.ts'): Promise<readonly string[]> {
  const eslint = new ESLint({ cwd: root, overrideConfig: tseslint.configs.disableTypeChecked });
  const [result] = await eslint.lintText(text, { filePath: path.join(root, file) });
  return (result?.messages ?? []).filter(({ message }) => message.includes('leaves the machine')).map(({ line }) => `${String(line)}`);
}

/** What packages hold and we do not use, or use for something else: whose it is, name, and why nothing comes of it. */
const HELD: readonly (readonly [name: string, reason: string])[] = [
  [
    'unpdf: fetch',
    'pdf.js can read from an address, and get fonts and tables from one; readPdf gives it bytes, and no address. Also its own method of cross references',
  ],
  ['unpdf: XMLHttpRequest', 'the same, for addresses that are not http'],
  [
    'src: openExternal',
    'openOutside gives it a file of this machine and nothing else, when a person wants to print it; the file allows its page nothing but its own style',
  ],
  ['setimmediate: importScripts', 'asks only whether it is there, to tell whether it runs in a worker of a browser'],
];

/** Where the build starts: what is bundled is reached from these. */
function entries(): string[] {
  return [...readFileSync(path.join(root, 'esbuild.mjs'), 'utf8').matchAll(/'(src\/[^']+\.ts)'/g)].map(([, entry = '']) => entry);
}

/** Whose a part of a bundle is, by the comment before it: a package, or `src`. */
function ownerOf(file: string): string {
  return /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(file)?.[1] ?? 'src';
}

/** `owner: name` of each name of the network in a bundle, as code: neither in a text nor in a comment. */
function namedIn(bundle: string): ReadonlySet<string> {
  const parts = [{ start: 0, owner: 'src' }];
  for (const { index, 1: file = '' } of bundle.matchAll(/^ *\/\/ (\S+\.\w+)$/gm)) {
    parts.push({ start: index, owner: ownerOf(file) });
  }
  const found = new Set<string>();
  for (const [index, { start, owner }] of parts.entries()) {
    const text = bundle.slice(start, parts[index + 1]?.start);
    // Most have none, not even in a text: these are not worth the parsing.
    if (ANY_NAME.test(text)) {
      namedInPart(text).forEach((name) => found.add(`${owner}: ${name}`));
    }
  }
  return found;
}

function namedInPart(text: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isIdentifier(node) && NAMES.has(node.text)) || (isImported(node) && MODULES.has(node.text.replace(/^node:/, '')))) {
      found.push(node.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('part.js', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS));
  return found;
}

/** Whether it is the name of a module that is imported or required. */
function isImported(node: ts.Node): node is ts.StringLiteral {
  return (
    ts.isStringLiteral(node) &&
    (ts.isImportDeclaration(node.parent) || ts.isExportDeclaration(node.parent) || ts.isCallExpression(node.parent))
  );
}

describe('the lint rule of privacy', () => {
  it('stops each way to the network', async () => {
    const ways = [
      "await fetch('https://example.org');",
      'new XMLHttpRequest();',
      "new WebSocket('wss://example.org');",
      "new EventSource('https://example.org');",
      'new RTCPeerConnection();',
      "navigator.sendBeacon('https://example.org');",
      "importScripts('https://example.org/a.js');",
      "await globalThis.fetch('https://example.org');",
      "await globalThis['fetch']('https://example.org');",
      'const { fetch: get } = globalThis;',
      "import http from 'node:http';",
      "import { connect } from 'tls';",
      "import { lookup } from 'node:dns/promises';",
      "export { request } from 'https';",
      "import { request } from 'undici';",
      "import { spawn } from 'node:child_process';",
      "import { createRequire } from 'node:module';",
      "await import('node:net');",
      "await import('dgram');",
      "await import('https://example.org/a.js');",
      'await import(address);',
      "process.getBuiltinModule('node:http2');",
      "process.getBuiltinModule('net');",
      "require('net');",
      "await vscode.env.openExternal(vscode.Uri.parse('https://example.org'));",
      'await vscode.env.asExternalUri(uri);',
    ];
    const found = new Set(await lint(ways.join('\n')));
    assert.deepEqual(
      ways.filter((_, index) => !found.has(String(index + 1))),
      [],
    );
    assert.notDeepEqual(await lint('new WebSocket(address);', 'src/webview/main.ts'), []);
  });

  it('leaves alone what only sounds like it', async () => {
    const text = `import { readFile } from 'node:fs/promises';
class Pool { #fetch() {} read() { return this.#fetch(); } }
const net = ['net', 'http', 'fetch'];
await import('./pdf.ts');
process.getBuiltinModule('node:sqlite');
await vscode.env.clipboard.writeText('https://example.org');`;
    assert.deepEqual(await lint(text), []);
  });
});

describe('the bundles', () => {
  it('hold no name of the network but those that are known, and these they do', async () => {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: entries(),
      outdir: 'out',
      bundle: true,
      write: false,
      platform: 'node',
      format: 'esm',
      external: ['vscode'],
    });
    assert.ok(outputFiles.length >= 7);
    const found = outputFiles.flatMap(({ text }) => [...namedIn(text)]);
    assert.deepEqual([...new Set(found)].sort(), HELD.map(([name]) => name).sort());
  });

  it('are looked through for what counts', () => {
    const bundle = `// src/one.ts
import { request } from "node:https";
var words = "fetch WebSocket";
var pool = new class { #fetch() {} }();
// ../node_modules/@some/package/main.js
var socket = new globalThis.WebSocket(address);
var net = require("net");
`;
    assert.deepEqual([...namedIn(bundle)], ['src: node:https', '@some/package: WebSocket', '@some/package: net']);
  });
});
