// Makes a script run on the Node that the project pins, where an older one started it: import this file first.
import { spawn } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const WANTED = 24;

/** Runs this process's command line again on the pinned Node, passing signals on, and resolves with how it ended. */
function again(node) {
  return new Promise((resolve, reject) => {
    const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
      process.on(signal, () => child.kill(signal));
    }
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
  });
}

// `npm run` finds the pinned Node first on its PATH; a script that is started by hand may not.
if (Number(process.versions.node.split('.')[0]) < WANTED) {
  const bin = path.join(
    path.dirname(fileURLToPath(import.meta.url)),
    '../node_modules/node/bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  process.exit(await again(bin));
}
