// Runs a program to its end without blocking, so that whoever waits for it can still be told to stop.
import { spawn } from 'node:child_process';

/** How to run it. */
export interface ProgramOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** Ends the program early; the run then rejects. */
  readonly signal?: AbortSignal | undefined;
  /** For programs that are scripts on Windows, such as npm. */
  readonly shell?: boolean;
}

/** Resolves with what the program wrote to standard output; rejects with all it wrote when it fails. */
export function runProgram(program: string, parameters: readonly string[], options: ProgramOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, parameters, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    let errors = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    child.once('error', reject);
    child.once('close', (code, signal) => {
      if (code === 0) {
        resolve(output);
      } else {
        reject(new Error(`${[program, ...parameters].join(' ')} failed (${String(signal ?? code)}).\n${output}${errors}`));
      }
    });
  });
}
