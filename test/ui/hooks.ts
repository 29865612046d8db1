// Around all UI tests: one VS Code with the packaged extension, evidence of what failed, and nobody who asks for the network.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { NetworkRecord, partsRun } from '../support/network/networkRecord.ts';
import { failures, packagedExtension, screenshots } from '../support/paths.ts';
import type { SuiteOptions } from '../support/runSuite.ts';
import { Workbench } from './workbench.ts';

declare module 'mocha' {
  interface Context {
    /** The one VS Code of this run. */
    workbench: Workbench;
  }
}

/** The files of the extension as it is installed. */
const INSTALLED = /verbatim-tools\.verbatim-sources-[^\\/]+[\\/]dist[\\/]/;

/** Logs and a screenshot of what failed, named after it. What cannot be kept is told, and fails nothing. */
async function keepEvidence(workbench: Workbench, title: string): Promise<void> {
  const name = title.replace(/[^\w]+/g, '-').slice(0, 120);
  mkdirSync(failures, { recursive: true });
  const logs = path.join(workbench.host.server.userData, 'logs');
  if (existsSync(logs)) {
    cpSync(logs, path.join(failures, `${name}-logs`), { recursive: true });
  }
  await workbench.page.screenshot({ path: path.join(failures, `${name}.png`) }).catch((error: unknown) => {
    console.log(`There is no picture of it: ${String(error)}`);
  });
}

/** The hooks, for mocha, around all tests or those of one file or folder, and what is done when a hook of a file fails. */
export function uiHooks({ only }: { readonly only: string | undefined }): Pick<SuiteOptions, 'hooks' | 'onHookFailure'> {
  const network = new NetworkRecord(INSTALLED);
  let running: Workbench | undefined;
  const kept: Promise<void>[] = [];
  const hooks: Mocha.RootHookObject = {
    async beforeAll(this: Mocha.Context) {
      if (only === undefined) {
        rmSync(screenshots, { recursive: true, force: true });
      }
      mkdirSync(screenshots, { recursive: true });
      running = this.workbench = await Workbench.start({ extensions: [packagedExtension()], network });
    },
    async afterEach(this: Mocha.Context) {
      if (this.currentTest?.isPassed() === false) {
        await keepEvidence(this.workbench, this.currentTest.fullTitle());
        await this.workbench.closePopups();
      }
    },
    async afterAll() {
      await Promise.all(kept);
      // Undefined when it did not start, which has failed already.
      await running?.close();
      assert.deepEqual([...(running?.host.outside ?? [])], [], 'a request left loopback');
      network.check(...partsRun(only));
      network.remove();
    },
  };
  const onHookFailure = (title: string): void => {
    if (running !== undefined) {
      kept.push(keepEvidence(running, title));
    }
  };
  return { hooks, onHookFailure };
}
