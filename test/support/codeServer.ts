// Starts a throw-away VS Code server on a loopback port, with fresh user data, and ends it with all that it started.
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createWriteStream, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { type CodeServerRelease, NEWEST } from './codeServerRelease.ts';
import { installCodeServer } from './installCodeServer.ts';
import { runProgram } from './program.ts';

/** What a test or a demonstration does not want to meet: tips, updates, telemetry, questions. */
export const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'chat.disableAIFeatures': true,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'git.openRepositoryInParentFolders': 'never',
};

const START_LIMIT_MS = 30_000;
const STOP_LIMIT_MS = 4_000;

/** How a server is to be set up. */
export interface CodeServerOptions {
  /** The newest unless told. */
  readonly release?: CodeServerRelease;
  /** Packaged extensions to install first. */
  readonly extensions?: readonly string[];
  /** User settings besides the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Environment of the extension host besides this process's own. */
  readonly env?: Readonly<Record<string, string>>;
  /** Gives up starting; a server that has started is ended by its `close`. */
  readonly signal?: AbortSignal;
}

/** A running server. */
export interface CodeServer {
  /** `http://127.0.0.1:<port>`. */
  readonly origin: string;
  /** The folder of the user's data; `logs` in it has what the workbench and the extensions wrote. */
  readonly userData: string;
  /** The folder in which extensions are installed, each in a folder of its own. */
  readonly extensions: string;
  /** File with the server's own output. */
  readonly log: string;
  /** Address of the workbench on a folder, a workspace file, or nothing; `payload` as VS Code's own tests pass it. */
  url(opened?: string, payload?: Readonly<Record<string, string>>): string;
  /** The address that the workbench has for a local path. */
  remote(file: string): string;
  /** Resolves when the server has ended, whoever ended it. */
  readonly ended: Promise<void>;
  /** Writes the user's settings anew: the quiet ones, those that the server was started with, and these. A window that is opened then has them. */
  setSettings(settings: Readonly<Record<string, unknown>>): void;
  /** Ends the server and what it started, and deletes its data; can be called twice. */
  close(): Promise<void>;
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address !== null ? resolve(address.port) : reject(new Error('No free port.'))));
    });
  });
}

/** This process's environment without what would make the server think that it runs inside a VS Code, or change its settings. */
function cleanEnvironment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(?:VSCODE_|CODE_SERVER_|PASSWORD$|HASHED_PASSWORD$|PORT$)/.test(name),
  );
  return { ...Object.fromEntries(inherited), ...extra };
}

/** Ends a process group: the server, its extension hosts, their language servers. */
function endGroup(child: ChildProcess, signal: NodeJS.Signals): void {
  if (child.pid === undefined) {
    return;
  }
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  try {
    process.kill(-child.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') {
      throw error;
    }
  }
}

async function answers(origin: string, server: ChildProcess, log: string, signal: AbortSignal | undefined): Promise<void> {
  const limit = Date.now() + START_LIMIT_MS;
  for (;;) {
    signal?.throwIfAborted();
    const well = await fetch(`${origin}/healthz`).then(
      (response) => response.ok,
      () => false,
    );
    if (well) {
      return;
    }
    if (server.exitCode !== null || Date.now() > limit) {
      throw new Error(`VS Code's server did not start; see ${log}.`);
    }
    await delay(100);
  }
}

/** Starts a server and waits until it answers. It ends with this process at the latest. */
export async function startCodeServer(options: CodeServerOptions = {}): Promise<CodeServer> {
  const { entry, node } = await installCodeServer(options.release ?? NEWEST, options.signal);
  const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-vscode-'));
  const userData = path.join(folder, 'user-data');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  const setSettings = (settings: Readonly<Record<string, unknown>>): void =>
    writeFileSync(
      path.join(userData, 'User/settings.json'),
      JSON.stringify({ ...QUIET_SETTINGS, ...options.settings, ...settings }, null, 2),
    );
  setSettings({});
  writeFileSync(path.join(folder, 'config.yaml'), '');
  const extensions = path.join(folder, 'extensions');
  const places = ['--config', path.join(folder, 'config.yaml'), '--user-data-dir', userData, '--extensions-dir', extensions];
  // A home of its own: nothing is read from or written to that of the person who runs the tests. No gallery: no request for it.
  const env = cleanEnvironment({ HOME: folder, EXTENSIONS_GALLERY: '{}', ...options.env });
  for (const extension of options.extensions ?? []) {
    await runProgram(node, [entry, ...places, '--install-extension', extension], { env, signal: options.signal });
  }

  const port = await freePort();
  const origin = `http://127.0.0.1:${String(port)}`;
  const log = path.join(userData, 'server.log');
  const flags = ['--disable-telemetry', '--disable-update-check', '--disable-getting-started-override', '--disable-proxy'];
  const server = spawn(
    node,
    [entry, ...places, '--bind-addr', `127.0.0.1:${String(port)}`, '--auth', 'none', '--ignore-last-opened', ...flags],
    {
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
      detached: process.platform !== 'win32', // a group of its own, which can be ended as one
    },
  );
  const sink = createWriteStream(log);
  server.stdout.pipe(sink);
  server.stderr.pipe(sink);
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  const lastResort = (): void => endGroup(server, 'SIGKILL');
  process.once('exit', lastResort);

  let closing: Promise<void> | undefined;
  const close = async (): Promise<void> => {
    endGroup(server, 'SIGTERM');
    await Promise.race([ended, delay(STOP_LIMIT_MS, undefined, { ref: false })]);
    endGroup(server, 'SIGKILL');
    process.removeListener('exit', lastResort);
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  const running: CodeServer = {
    origin,
    userData,
    extensions,
    log,
    ended,
    setSettings,
    url: (opened, payload = {}) => {
      const kind = opened?.endsWith('.code-workspace') === true ? 'workspace' : 'folder';
      const query = new URLSearchParams(opened === undefined ? { ew: 'true' } : { [kind]: opened });
      query.set('payload', JSON.stringify(Object.entries({ skipWelcome: 'true', skipReleaseNotes: 'true', ...payload })));
      return `${origin}/?${query.toString().replaceAll('+', '%20')}`;
    },
    remote: (file) =>
      `vscode-remote://127.0.0.1:${String(port)}${path
        .resolve(file)
        .split(path.sep)
        .join('/')
        .replace(/^(?!\/)/, '/')}`,
    close: () => (closing ??= close()),
  };
  try {
    await answers(origin, server, log, options.signal);
  } catch (error) {
    process.removeListener('exit', lastResort);
    endGroup(server, 'SIGKILL');
    throw error; // the folder stays, with the log that the message names
  }
  return running;
}
