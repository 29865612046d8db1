// What a program that runs in an extension host is asked to do, and where it leaves what came of it.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The job, and how to answer it. Throws where no benchmark has started the host. */
export function probeJob(): { readonly job: unknown; readonly answer: (result: unknown) => void } {
  const folder = process.env['VERBATIM_PROBE'];
  if (folder === undefined) {
    throw new Error('VERBATIM_PROBE names no folder.');
  }
  return {
    job: JSON.parse(readFileSync(path.join(folder, 'job.json'), 'utf8')),
    answer: (result) => writeFileSync(path.join(folder, 'result.json'), JSON.stringify(result)),
  };
}
