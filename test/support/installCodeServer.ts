// Installs code-server, a real VS Code that is served to a browser, from npm alone; nothing is compiled.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cache } from './paths.ts';
import { runProgram } from './program.ts';

/** Version of code-server; the VS Code in it is 1.139.1. */
export const VERSION = '4.139.1';

const home = path.join(cache, `code-server-${VERSION}`);
const server = path.join(home, 'node_modules/code-server');

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

/** Path of code-server's entry file, to be run by Node 24; installs it first where the cache does not hold it (about 20 s), until `signal` says stop. */
export async function installCodeServer(signal?: AbortSignal): Promise<string> {
  const entry = path.join(server, 'out/node/entry.js');
  const complete = path.join(home, 'is-complete');
  if (existsSync(complete)) {
    return entry;
  }
  console.log(`Installing code-server ${VERSION} from npm into ${path.relative(process.cwd(), home)}`);
  rmSync(home, { recursive: true, force: true });
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, 'package.json'), '{ "private": true }\n');
  await npmInstall(home, [`code-server@${VERSION}`], signal);
  const vscode = path.join(server, 'lib/vscode');
  // What code-server's own install script would have done; its shrinkwrap is out of step, hence not `npm ci`.
  await npmInstall(vscode, [], signal);
  writeFileSync(path.join(vscode, 'node_modules/@vscode/spdlog/index.js'), LOGGER);
  writeFileSync(path.join(vscode, 'node_modules/@vscode/native-watchdog/index.js'), WATCHDOG);
  if (!existsSync(path.join(vscode, 'node_modules.asar'))) {
    symlinkSync('node_modules', path.join(vscode, 'node_modules.asar'), 'junction');
  }
  writeFileSync(complete, '');
  return entry;
}
