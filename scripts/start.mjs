// `npm start`: builds and packages the extension and opens it in VS Code on the sample articles, until it is told to end.
// npm hands a signal to its shell only, so the script in package.json has the shell replace itself where it can (`exec`).
import './node24.mjs';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findDesktop, hasDisplay, openDesktop } from './desktop.mjs';
import { packageExtension } from './package.mjs';

const { QUIET_SETTINGS, startCodeServer } = await import('../test/support/codeServer.ts');

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
/** The opened folder holds the sample articles already; they would be counted twice. */
const SETTINGS = { ...QUIET_SETTINGS, 'verbatim.samples.visible': false };

const stop = new AbortController();
const { signal } = stop;
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(name, () => stop.abort());
}

/** All that is written besides the package; deleted at the end. */
const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-start-'));

/** A folder to try things in: the sample articles as one's own sources, in copies that can be changed. */
function writeWorkspace() {
  const sources = path.join(folder, 'Verbatim', 'sources');
  mkdirSync(sources, { recursive: true });
  for (const name of readdirSync(path.join(root, 'seeds'))) {
    if (name !== 'README.md') {
      cpSync(path.join(root, 'seeds', name), path.join(sources, name), { recursive: true });
    }
  }
  return path.dirname(sources);
}

/** Shows an address in the person's browser, unless `BROWSER` is `none`; a machine without one has the address in the terminal. */
function showInBrowser(address) {
  const asked = process.env.BROWSER;
  if (asked === 'none' || (!asked && !hasDisplay())) {
    return;
  }
  const usual = { darwin: 'open', win32: 'explorer.exe' }[process.platform] ?? 'xdg-open';
  const child = spawn(asked || usual, [address], { stdio: 'ignore', detached: true });
  child.once('error', () => console.error(`No browser could be started: open the address yourself.`));
  child.unref();
}

/** Opens VS Code in the browser, from npm. */
async function openInBrowser(extension, workspace) {
  const server = await startCodeServer({ extensions: [extension], settings: SETTINGS, signal });
  const address = server.url(workspace);
  const workbench = await fetch(address);
  if (!workbench.ok) {
    await server.close();
    throw new Error(`VS Code answered with ${workbench.status} ${workbench.statusText}.`);
  }
  return { what: address, ended: server.ended, close: () => server.close(), show: () => showInBrowser(address) };
}

async function open() {
  const extension = await packageExtension(signal);
  const workspace = writeWorkspace();
  const program = process.env.VERBATIM_START === 'browser' ? undefined : findDesktop();
  return program === undefined
    ? openInBrowser(extension, workspace)
    : openDesktop({ program, extension, workspace, folder, settings: SETTINGS, signal });
}

let code = 0;
try {
  const running = await open();
  console.log(`Verbatim is open: ${running.what}`);
  running.show?.();
  await Promise.race([running.ended, new Promise((resolve) => (signal.aborted ? resolve() : signal.addEventListener('abort', resolve)))]);
  await running.close();
} catch (error) {
  // What was under way when it was told to end has failed because of that.
  if (!signal.aborted) {
    console.error(error instanceof Error ? error.message : error);
    code = 1;
  }
}
rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
process.exit(code);
