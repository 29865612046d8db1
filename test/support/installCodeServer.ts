// Installs code-server, a real VS Code that is served to a browser, from npm alone; nothing is compiled.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { CodeServerRelease } from './codeServerRelease.ts';
import { nodeFor, packagesBeside, pinPublished, putPrograms } from './olderCodeServer.ts';
import { cache } from './paths.ts';
import { runProgram } from './program.ts';

/** A code-server that is installed. */
export interface InstalledServer {
  /** Path of its entry file. */
  readonly entry: string;
  /** The Node that runs it. */
  readonly node: string;
}

/**
 * Two native modules of VS Code are not there when nothing is compiled. It starts without them, but without its logger all
 * output channels stay empty, and tests would be blind; so plain JavaScript takes their place.
 */
const LOGGER = `'use strict';
const { appendFileSync, mkdirSync } = require('node:fs');
const { dirname } = require('node:path');
const LEVELS = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(kind, name, file) {
    this.file = file;
    this.level = LEVELS.indexOf('info');
    this.bare = false;
    mkdirSync(dirname(file), { recursive: true });
  }
  write(level, message) {
    if (level >= this.level) {
      const line = this.bare ? message : new Date().toISOString() + ' [' + LEVELS[level] + '] ' + message + '\\n';
      appendFileSync(this.file, line);
    }
  }
  trace(message) { this.write(0, message); }
  debug(message) { this.write(1, message); }
  info(message) { this.write(2, message); }
  warn(message) { this.write(3, message); }
  error(message) { this.write(4, message); }
  critical(message) { this.write(5, message); }
  getLevel() { return this.level; }
  setLevel(level) { this.level = level; }
  clearFormatters() { this.bare = true; }
  setPattern() {}
  flush() {}
  drop() {}
}
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating', name, file);
`;
const WATCHDOG = `'use strict';
exports.start = () => {};
exports.exit = (code) => process.exit(code);
`;

/** Runs `npm install` in a folder of its own; rejects when it fails. */
async function npmInstall(cwd: string, packages: readonly string[], signal: AbortSignal | undefined): Promise<void> {
  const parameters = ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--loglevel=error', ...packages];
  // What an outer `npm run` says about its own project must not reach this one.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^npm_(?:config_(?:local_)?prefix|package_)/i.test(name)));
  const npm = process.env['npm_execpath'];
  await (npm === undefined
    ? runProgram('npm', parameters, { cwd, env, signal, shell: process.platform === 'win32' })
    : runProgram(process.execPath, [npm, ...parameters], { cwd, env, signal }));
}

/** Installs a release first where the cache does not hold it (about 20 s), until `signal` says stop. */
export async function installCodeServer(release: CodeServerRelease, signal?: AbortSignal): Promise<InstalledServer> {
  const { version, older } = release;
  const home = path.join(cache, `code-server-${version}`);
  const server = path.join(home, 'node_modules/code-server');
  const installed = { entry: path.join(server, 'out/node/entry.js'), node: nodeFor(release, home) };
  const complete = path.join(home, 'is-complete');
  if (existsSync(complete)) {
    return installed;
  }
  console.log(`Installing code-server ${version} from npm into ${path.relative(process.cwd(), home)}`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
  await npmInstall(home, [`code-server@${version}`, ...packagesBeside(release)], signal);
  const vscode = path.join(server, 'lib/vscode');
  if (older !== undefined) {
    pinPublished(vscode);
  }
  // What code-server's own install script would have done; its shrinkwrap is out of step, hence not `npm ci`.
  await npmInstall(vscode, [], signal);
  standIn(vscode);
  if (older !== undefined) {
    putPrograms(home, vscode);
  }
  writeFileSync(complete, '');
  return installed;
}

/** Puts plain JavaScript where VS Code looks for native modules. */
function standIn(vscode: string): void {
  const modules = path.join(vscode, 'node_modules');
  writeFileSync(path.join(modules, '@vscode/spdlog/index.js'), LOGGER);
  // It had another name in older versions.
  for (const name of ['@vscode/native-watchdog', 'native-watchdog'].filter((one) => existsSync(path.join(modules, one)))) {
    writeFileSync(path.join(modules, name, 'index.js'), WATCHDOG);
  }
  if (!existsSync(path.join(vscode, 'node_modules.asar'))) {
    symlinkSync('node_modules', path.join(vscode, 'node_modules.asar'), 'junction');
  }
}
