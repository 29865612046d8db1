// How long does activation take in a host that is up, beside VS Code's own Markdown extension?
import { startProbeHost } from './hostProbe.ts';
import { type Bench, median, type Row, row } from './row.ts';

const OURS = 'verbatim-tools.verbatim-sources';
const PEER = 'vscode.markdown-language-features';
const HOSTS = 5;
const TARGET_MS = 50;

/** Starts a host with no folder open, and has it activate the extensions in that order. */
async function measureIn(ids: readonly string[]): Promise<Record<string, number>> {
  const host = await startProbeHost('activationProbe.ts');
  try {
    return (await host.run({ ids })) as Record<string, number>;
  } finally {
    await host.close();
  }
}

async function measure(): Promise<readonly Row[]> {
  const ours: number[] = [];
  const peer: number[] = [];
  for (let host = 0; host < HOSTS; host++) {
    // In turn, so that neither is always the one that finds the host's own modules loaded.
    const times = await measureIn(host % 2 === 0 ? [OURS, PEER] : [PEER, OURS]);
    ours.push(times[OURS] ?? Number.NaN);
    peer.push(times[PEER] ?? Number.NaN);
  }
  const beside = { name: 'built-in Markdown extension', value: median(peer) };
  return [row({ name: 'activation', unit: 'ms', values: ours, target: TARGET_MS, isBetter: 'lower', peer: beside })];
}

/** From the call of an extension's `activate` to its return, loading its code included, in five cold hosts. */
export const activation: Bench = { name: 'activation', run: measure };
