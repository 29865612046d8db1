// Finds the browser that shows VS Code in tests, and installs Debian's where there is none.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

const ADVICE = 'Install Chromium or Chrome (Debian and Ubuntu: apt-get install chromium), or set CHROMIUM_PATH to its program.';

/** Path of a Chromium; undefined where neither `CHROMIUM_PATH` nor a usual place holds one. Throws when `CHROMIUM_PATH` names no file. */
export function findChromium(): string | undefined {
  const named = process.env['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) {
      throw new Error(`CHROMIUM_PATH is ${named}, and there is no such file. ${ADVICE}`);
    }
    return named;
  }
  return USUAL_PLACES.find((place) => existsSync(place));
}

/** The command in front of apt-get that makes it root; undefined where there is no apt-get or no right to install without a question. */
function administrator(): readonly string[] | undefined {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  if (!/^ID(?:_LIKE)?=.*(?:debian|ubuntu)/m.test(release)) {
    return undefined;
  }
  if (process.getuid?.() === 0) {
    return [];
  }
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Path of a Chromium, installed from Debian's packages if need be; throws with what to install where that cannot be done. */
export function ensureChromium(): string {
  const found = findChromium();
  if (found !== undefined) {
    return found;
  }
  const prefix = administrator();
  if (prefix === undefined) {
    throw new Error(`No Chromium was found. ${ADVICE}`);
  }
  console.log('No Chromium was found: installing it with apt-get.');
  for (const command of [
    ['apt-get', 'update'],
    ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium'],
  ]) {
    const [program = '', ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', ...command];
    spawnSync(program, rest, { stdio: ['ignore', 'ignore', 'inherit'] });
  }
  const installed = findChromium();
  if (installed === undefined) {
    throw new Error(`apt-get could not install Chromium. ${ADVICE}`);
  }
  return installed;
}
