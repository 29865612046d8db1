// Finds desktop VS Code, opens it with a throw-away profile, and ends it.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

const PROGRAMS = ['code', 'codium', 'code-insiders'];
const WINDOW_LIMIT_MS = 20_000;
const END_LIMIT_MS = 3_000;

/** Whether a window can be shown. */
export function hasDisplay() {
  return process.platform === 'darwin' || process.platform === 'win32' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Path of a desktop VS Code on the PATH; undefined when there is none, or no display. */
export function findDesktop() {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const places = PROGRAMS.flatMap((name) => folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))));
  return hasDisplay() ? places.find((file) => existsSync(file)) : undefined;
}

/** Ends a process with its group; one that has ended already is let be. */
function endProcess(pid, name) {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore' });
    return;
  }
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, name);
      return;
    } catch (error) {
      if (error.code !== 'ESRCH') {
        throw error;
      }
    }
  }
}

/** The processes of the profile: what was started, and the program itself, which leaves its starter and notes its id. */
function processesOf(child, userData) {
  const lock = path.join(userData, 'code.lock');
  const noted = existsSync(lock) ? Number(readFileSync(lock, 'utf8')) : 0;
  return [child.pid, noted].filter((pid) => pid > 0);
}

/** Whether the window's host of extensions has come up, by the log that it writes. */
function hasWindow(userData) {
  const logs = path.join(userData, 'logs');
  return existsSync(logs) && readdirSync(logs, { recursive: true }).some((file) => file.endsWith('exthost.log'));
}

/**
 * Opens `workspace` with the packaged extension installed. Resolves when the window is up, or when the program still runs after
 * a while in which a window comes up; rejects when it fails, or when `signal` says stop.
 */
export async function openDesktop({ program, extension, workspace, folder, settings, signal }) {
  const { runProgram } = await import('../test/support/program.ts');
  const userData = path.join(folder, 'user-data');
  mkdirSync(path.join(userData, 'User'), { recursive: true });
  writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(settings, null, 2));
  // As root VS Code does not start without a word about its sandbox.
  const places = [
    '--user-data-dir',
    userData,
    '--extensions-dir',
    path.join(folder, 'extensions'),
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  ];
  const shell = process.platform === 'win32';
  await runProgram(program, [...places, '--install-extension', extension], { signal, shell });

  const options = ['--new-window', '--wait', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'];
  const child = spawn(program, [...places, ...options, workspace], { stdio: 'ignore', detached: !shell, shell });
  let failure;
  const ended = new Promise((resolve) => {
    child.once('exit', (code) => {
      failure = code ? new Error(`${program} ended with exit code ${code}.`) : undefined;
      resolve();
    });
    child.once('error', (error) => {
      failure = error;
      resolve();
    });
  });
  const close = async () => {
    for (const pid of processesOf(child, userData)) {
      endProcess(pid, 'SIGTERM');
    }
    await Promise.race([ended, delay(END_LIMIT_MS)]);
    for (const pid of processesOf(child, userData)) {
      endProcess(pid, 'SIGKILL');
    }
  };
  const limit = Date.now() + WINDOW_LIMIT_MS;
  while (!hasWindow(userData) && Date.now() < limit && !signal.aborted && child.exitCode === null && failure === undefined) {
    await delay(100);
  }
  if (signal.aborted || failure !== undefined) {
    await close();
    throw failure ?? signal.reason;
  }
  return { what: program, ended, close };
}
