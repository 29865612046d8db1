// A browser that shows our pages, as the extension would have them shown.
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import * as esbuild from 'esbuild';
import { type Browser, chromium, type Page } from 'playwright-core';
import type { PageComparison } from '../../src/shared/comparisonProtocol.ts';
import type { OverviewContent, OverviewPlace } from '../../src/shared/overviewProtocol.ts';
import type { PageUpdate } from '../../src/shared/readerProtocol.ts';
import { comparisonHtml } from '../../src/vscode/comparison/comparisonHtml.ts';
import { overviewHtml } from '../../src/vscode/overview/overviewHtml.ts';
import { personHtml } from '../../src/vscode/person/personHtml.ts';
import type { PageFrame } from '../../src/vscode/views/pageHtml.ts';
import { readerHtml } from '../../src/vscode/views/readerHtml.ts';
import { ensureChromium } from '../support/chromium.ts';
import type { NetworkRecord } from '../support/network/networkRecord.ts';
import { guardPages } from '../support/network/pageStandIns.ts';
import { root } from '../support/paths.ts';
import { READER_STRINGS } from '../support/readerStrings.ts';
import { openComparison, type OpenComparison } from './openComparison.ts';
import { FIRST, OpenOverview, OVERVIEW_STRINGS } from './openOverview.ts';
import { OpenPage } from './openPage.ts';
import { OpenPerson, PERSON_STRINGS, type PersonStandIn } from './openPerson.ts';
import { themeCss, type ThemeName } from './themes.ts';

const SHARED_STYLES = ['/tokens.css', '/page.css', '/marks.css'];

/** How a page is opened. */
export interface OpenOptions {
  readonly width?: number;
  readonly height?: number;
  /** Answers the page when it is ready only after this. */
  readonly readyAfter?: Promise<void>;
  readonly theme?: ThemeName;
  /** What VS Code says of the person by classes of the body, besides the theme. */
  readonly modes?: readonly ('vscode-reduce-motion' | 'vscode-using-screen-reader')[];
  /** The fonts of VS Code are so many times as large. */
  readonly fonts?: number;
}

/** How a file is opened. */
export interface FileOptions {
  readonly colorScheme?: 'light' | 'dark';
  /** The system has colours of its own, and no other is shown. */
  readonly forcedColors?: 'active' | 'none';
  /** Takes the addresses that are asked for, and what is said on the console. */
  readonly asked?: string[];
}

/** The browser, and the server that it has its pages from, on the loopback interface. */
export class PageBrowser {
  readonly #browser: Browser;
  readonly #server: http.Server;
  readonly #network: NetworkRecord;
  /** By the names of their files. */
  readonly #scripts: ReadonlyMap<string, string>;
  #html = '';
  #theme = '';
  /** Whether a page of the extension was shown, which can ask for the network. */
  hasShownPages = false;

  constructor(browser: Browser, server: http.Server, scripts: ReadonlyMap<string, string>, network: NetworkRecord) {
    this.#browser = browser;
    this.#server = server;
    this.#network = network;
    this.#scripts = scripts;
    server.on('request', (request, response) => {
      const [type, body] = this.#answer(request.url ?? '/');
      response.setHeader('content-type', `${type}; charset=utf-8`).end(body);
    });
  }

  /** Starts it; the pages get no network, and who asks for it is taken down. */
  static async start(network: NetworkRecord): Promise<PageBrowser> {
    const { outputFiles } = await esbuild.build({
      absWorkingDir: root,
      entryPoints: {
        reader: 'src/webview/main.ts',
        comparison: 'src/webview/comparison/main.ts',
        person: 'src/webview/person/main.ts',
        overview: 'src/webview/overview/main.ts',
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
    return new PageBrowser(browser, server, new Map(outputFiles.map((file) => [`/${path.basename(file.path)}`, file.text])), network);
  }

  /** Shows a page that begins with an update. Resolves when it has asked what to show, and has been answered. */
  async open(update: PageUpdate, options: OpenOptions = {}): Promise<OpenPage> {
    const frame = this.#frame('/reader.js', '/article.css', '/reader.css');
    const page = await this.#newPage(readerHtml({ ...frame, look: { face: 'serif' }, strings: READER_STRINGS, update }), options);
    return OpenPage.load(page, this.#origin, update, options.readyAfter);
  }

  /** Shows the page of a person, for which a stand-in answers. Resolves when it has asked what to show. */
  async openPerson(standIn: PersonStandIn, options: OpenOptions = {}): Promise<OpenPerson> {
    const frame = this.#frame('/person.js', '/person.css', '/places.css');
    const content = standIn.content();
    const page = await this.#newPage(
      personHtml({ ...frame, title: 'Person', look: { face: 'serif' }, strings: PERSON_STRINGS, content }),
      options,
    );
    const person = new OpenPerson(page, standIn);
    await person.load(this.#origin);
    return person;
  }

  get #origin(): string {
    return `http://127.0.0.1:${String((this.#server.address() as AddressInfo).port)}`;
  }

  #frame(script: string, ...styles: readonly string[]): PageFrame {
    return { csp: this.#origin, nonce: 'one', script, styles: [...SHARED_STYLES, ...styles], language: 'en' };
  }

  /** Shows the page that compares versions; what it tells, and a way to show it another comparison. */
  async openComparison(comparison: PageComparison, options: OpenOptions = {}): Promise<OpenComparison> {
    const frame = this.#frame('/comparison.js', '/comparison.css');
    const page = await this.#newPage(comparisonHtml({ ...frame, title: 'Versions of a quotation', comparison }), options);
    return openComparison(page, this.#origin);
  }

  /** Opens HTML from the disk, as any program does that knows nothing of VS Code. */
  async openFile(html: string, { colorScheme = 'light', forcedColors = 'none', asked = [] }: FileOptions = {}): Promise<Page> {
    const context = await this.#browser.newContext({ viewport: { width: 1100, height: 900 }, colorScheme, forcedColors });
    const page = await context.newPage();
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => asked.push(message.text()));
    const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-page-'));
    const file = path.join(folder, 'page.html');
    writeFileSync(file, html);
    try {
      await page.goto(pathToFileURL(file).href);
    } finally {
      rmSync(folder, { recursive: true });
    }
    return page;
  }

  /** Shows the page of an overview, as it was left. */
  async openOverview(content: OverviewContent, options: OpenOptions = {}, place = FIRST): Promise<OpenOverview> {
    return this.#openOverview({ heading: content.heading, content }, content, options, place);
  }

  /** Shows the page of an overview whose figures are still counted. */
  async openCounting(heading: string, counted: Promise<OverviewContent>): Promise<OpenOverview> {
    return this.#openOverview({ heading, content: undefined }, counted, {}, FIRST);
  }

  async #openOverview(
    shown: { readonly heading: string; readonly content: OverviewContent | undefined },
    counted: OverviewContent | Promise<OverviewContent>,
    options: OpenOptions,
    place: OverviewPlace,
  ): Promise<OpenOverview> {
    const frame = this.#frame('/overview.js', '/overview.css');
    const page = await this.#newPage(overviewHtml({ ...frame, ...shown, strings: OVERVIEW_STRINGS, place }), options);
    const overview = new OpenOverview(page, counted);
    await overview.load(this.#origin);
    return overview;
  }

  /** A window for a page, which is set up as VS Code sets one up: by variables and by classes of the body. */
  async #newPage(html: string, options: OpenOptions): Promise<Page> {
    const { width = 1100, height = 900, theme = 'vscode-light', modes = [], fonts = 1 } = options;
    this.hasShownPages = true;
    this.#theme = themeCss(theme, fonts);
    this.#html = html.replace('<body>', `<body class="${[theme, ...modes].join(' ')}">`);
    const context = await this.#browser.newContext({ viewport: { width, height } });
    await guardPages(context, this.#network);
    return context.newPage();
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
      ? ['text/css', this.#theme + readFileSync(path.join(root, 'media', url), 'utf8')]
      : ['text/html', this.#html];
  }
}
