// Around all UI tests: one VS Code with the packaged extension, evidence of what failed, and no request beyond loopback.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { failures, packagedExtension, screenshots } from '../support/paths.ts';
import { Workbench } from './workbench.ts';

declare module 'mocha' {
  interface Context {
    /** The one VS Code of this run. */
    workbench: Workbench;
  }
}

/** Screenshot and logs of a failed test, named after it. */
async function keepEvidence(workbench: Workbench, title: string): Promise<void> {
  const name = title.replace(/[^\w]+/g, '-').slice(0, 120);
  mkdirSync(failures, { recursive: true });
  await workbench.page.screenshot({ path: path.join(failures, `${name}.png`) });
  const logs = path.join(workbench.host.server.userData, 'logs');
  if (existsSync(logs)) {
    cpSync(logs, path.join(failures, `${name}-logs`), { recursive: true });
  }
}

/** The hooks, for mocha. */
export function uiHooks(): Mocha.RootHookObject {
  return {
    async beforeAll(this: Mocha.Context) {
      rmSync(screenshots, { recursive: true, force: true });
      mkdirSync(screenshots, { recursive: true });
      this.workbench = await Workbench.start({ extensions: [packagedExtension()] });
    },
    async afterEach(this: Mocha.Context) {
      if (this.currentTest?.isPassed() === false) {
        await keepEvidence(this.workbench, this.currentTest.fullTitle());
        await this.workbench.closePopups();
      }
    },
    async afterAll(this: Mocha.Context) {
      // Undefined when it did not start, which has failed already.
      const workbench = this.workbench as Workbench | undefined;
      await workbench?.close();
      assert.deepEqual([...(workbench?.host.outside ?? [])], [], 'a request left loopback');
    },
  };
}
