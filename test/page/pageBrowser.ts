// A browser that shows our pages, as the extension would have them shown.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { type Browser, chromium } from 'playwright-core';
import type { PageComparison } from '../../src/shared/comparisonProtocol.ts';
import type { PageUpdate } from '../../src/shared/readerProtocol.ts';
import { comparisonHtml } from '../../src/vscode/comparison/comparisonHtml.ts';
import { personHtml } from '../../src/vscode/person/personHtml.ts';
import type { PageFrame } from '../../src/vscode/views/pageHtml.ts';
import { readerHtml } from '../../src/vscode/views/readerHtml.ts';
import { ensureChromium } from '../support/chromium.ts';
import { root } from '../support/paths.ts';
import { openComparison, type OpenComparison } from './openComparison.ts';
import { OpenPage } from './openPage.ts';
import { OpenPerson, PERSON_STRINGS, type PersonStandIn } from './openPerson.ts';
import { themeCss, type ThemeName } from './themes.ts';

const STRINGS = Object.freeze({
  people: 'People in this source',
  reader: 'Reader',
  goToPerson: 'Go to Person…',
  previous: 'Previous',
  next: 'Next',
  loading: 'Reading the source',
});

const SHARED_STYLES = ['/tokens.css', '/page.css', '/marks.css'];

/** How a page is opened. */
export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** Answers the page when it is ready only after this. */
  readonly readyAfter?: Promise<void>;
  readonly theme?: ThemeName;
}

/** The browser, and the server that it has its pages from, on the loopback interface. */
export class PageBrowser {
  readonly #browser: Browser;
  readonly #server: http.Server;
  /** By the names of their files. */
  readonly #scripts: ReadonlyMap<string, string>;
  #html = '';
  #theme: ThemeName = 'vscode-light';

  constructor(browser: Browser, server: http.Server, scripts: ReadonlyMap<string, string>) {
    this.#browser = browser;
    this.#server = server;
    this.#scripts = scripts;
    server.on('request', (request, response) => {
      const [type, body] = this.#answer(request.url ?? '/');
      response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
    });
  }

  static async start(): Promise<PageBrowser> {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: {
        reader: 'src/webview/main.ts',
        comparison: 'src/webview/comparison/main.ts',
        person: 'src/webview/person/main.ts',
      },
      outdir: root,
      bundle: true,
      write: false,
      format: 'iife',
      target: 'chrome138',
    });
    const server = http.createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const browser = await chromium.launch({ executablePath: ensureChromium(), args: ['--no-sandbox'] });
    return new PageBrowser(browser, server, new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text])));
  }

  /** Shows a page that begins with an update. Resolves when it has asked what to show, and has been answered. */
  async open(update: PageUpdate, { width = 1100, height = 900, readyAfter }: OpenOptions = {}): Promise<OpenPage> {
    this.#html = readerHtml({ ...this.#frame('/reader.js', '/article.css', '/reader.css'), face: 'serif', strings: STRINGS, update });
    const context = await this.#browser.newContext({ viewport: { width, height } });
    return OpenPage.load(await context.newPage(), this.#origin, update, readyAfter);
  }

  /** Shows the page of a person, for which a stand-in answers. Resolves when it has asked what to show. */
  async openPerson(standIn: PersonStandIn, { width = 1100, height = 900, theme = 'vscode-light' }: OpenOptions = {}): Promise<OpenPerson> {
    this.#theme = theme;
    const frame = this.#frame('/person.js', '/person.css', '/places.css');
    const content = standIn.content();
    this.#html = personHtml({ ...frame, title: 'Person', face: 'serif', strings: PERSON_STRINGS, content }).replace(
      '<body>',
      `<body class="${theme}">`,
    );
    const context = await this.#browser.newContext({ viewport: { width, height } });
    return OpenPerson.load(await context.newPage(), this.#origin, standIn);
  }

  get #origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  #frame(script: string, ...styles: readonly string[]): PageFrame {
    return { csp: this.#origin, nonce: 'one', script, styles: [...SHARED_STYLES, ...styles], language: 'en' };
  }

  /** Shows the page that compares versions; what it tells, and a way to show it another comparison. */
  async openComparison(comparison: PageComparison, { width = 1100, height = 900 }: OpenOptions = {}): Promise<OpenComparison> {
    this.#html = comparisonHtml({ ...this.#frame('/comparison.js', '/comparison.css'), title: 'Versions of a quotation', comparison });
    const context = await this.#browser.newContext({ viewport: { width, height } });
    return openComparison(await context.newPage(), this.#origin);
  }

  async closePages(): Promise<void> {
    await Promise.all(this.#browser.contexts().map((context) => context.close()));
  }

  /** A picture of the page that is shown, if one is. */
  async screenshot(file: string): Promise<void> {
    await this.#browser.contexts().at(-1)?.pages()[0]?.screenshot({ path: file });
  }

  async close(): Promise<void> {
    await this.#browser.close();
    this.#server.close();
  }

  #answer(url: string): readonly [type: string, body: string] {
    const script = this.#scripts.get(url);
    if (script !== undefined) {
      return ['text/javascript', script];
    }
    return url.endsWith('.css')
      ? ['text/css', themeCss(this.#theme) + readFileSync(path.join(root, 'media', url), 'utf8')]
      : ['text/html', this.#html];
  }
}
