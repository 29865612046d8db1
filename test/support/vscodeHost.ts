// A throw-away VS Code in a headless browser, driven by Playwright: what the integration, UI and bench runs stand on.
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { ensureChromium } from './chromium.ts';
import { type CodeServer, type CodeServerOptions, startCodeServer } from './codeServer.ts';
import type { NetworkRecord } from './network/networkRecord.ts';
import { guardPages } from './network/pageStandIns.ts';

const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** How a host is to be set up. */
export interface HostOptions extends CodeServerOptions {
  /** Makes the workbench honour `extensionDevelopmentPath` and `extensionTestsPath` in its address. It suppresses notifications. */
  readonly development?: true;
  /** Size of the window in CSS pixels; 1280 × 800 unless told. */
  readonly viewport?: { readonly width: number; readonly height: number };
  /** Device pixels per CSS pixel; 1 unless told. */
  readonly scale?: number;
  /** Another server of the tests, which pages may ask; an origin. */
  readonly helper?: string;
  /** Refuses the network to the extension, its threads and its pages, and takes down who asked for it. */
  readonly network?: NetworkRecord;
}

/** A server, and a browser window on it that shows nothing yet: go to `server.url(…)`. */
export interface VsCodeHost {
  readonly server: CodeServer;
  readonly context: BrowserContext;
  readonly page: Page;
  /** Address of every request that was not for the server; each was refused. */
  readonly outside: ReadonlySet<string>;
  /** Closes the window, the browser and the server; can be called twice. */
  close(): Promise<void>;
}

/**
 * Runs in the page. A built workbench looks for tests in its address only while its smoke-test driver is on; this switches it
 * on in the page's own data, after parsing and before the workbench's scripts ('interactive').
 */
const ENABLE_TEST_DRIVER = `document.addEventListener('readystatechange', () => {
  const meta = document.getElementById('vscode-workbench-web-configuration');
  if (meta !== null && document.readyState === 'interactive') {
    const configuration = JSON.parse(meta.dataset.settings);
    configuration.developmentOptions = { ...configuration.developmentOptions, enableSmokeTestDriver: true };
    meta.dataset.settings = JSON.stringify(configuration);
  }
});`;

async function openWindow(
  browser: Browser,
  server: CodeServer,
  options: HostOptions,
): Promise<{ context: BrowserContext; page: Page; outside: Set<string> }> {
  const context = await browser.newContext({
    viewport: options.viewport ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
    permissions: ['clipboard-read', 'clipboard-write'], // without it vscode.env.clipboard waits for somebody to allow it
  });
  if (options.network !== undefined) {
    await guardPages(context, options.network);
  }
  const outside = new Set<string>();
  const ours = [server.origin, ...(options.helper === undefined ? [] : [options.helper])].map((origin) => new URL(origin).host);
  await context.route(
    (url) => /^(?:https?|wss?):$/.test(url.protocol) && !ours.includes(url.host),
    (route) => {
      outside.add(route.request().url());
      return route.abort();
    },
  );
  const page = await context.newPage();
  if (options.development) {
    await page.addInitScript({ content: ENABLE_TEST_DRIVER });
  }
  return { context, page, outside };
}

/** Ends the process when it is interrupted, so that what it does at its exit is done: a server is a group of its own. */
function exitOnSignals(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.exit(1));
  }
}

/** Starts a server and a browser. Throws, with what to do, where no browser can be had. */
export async function startHost(options: HostOptions = {}): Promise<VsCodeHost> {
  exitOnSignals();
  const executablePath = ensureChromium();
  // No motion, so that a screenshot is whole.
  const settings = { 'workbench.reduceMotion': 'on', ...options.settings };
  const server = await startCodeServer({ ...options, settings, env: { ...options.network?.environment, ...options.env } });
  try {
    const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });
    try {
      const opened = await openWindow(browser, server, options);
      const close = async (): Promise<void> => {
        await browser.close();
        await server.close();
      };
      return { server, ...opened, close };
    } catch (error) {
      await browser.close();
      throw error;
    }
  } catch (error) {
    await server.close();
    throw error;
  }
}
