/** The index in a SQLite database. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openStore } from '../../../../src/library/store/openStore.ts';
import { describeStore } from './contract.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'verbatim-store-'));
let count = 0;

after(() => rmSync(folder, { recursive: true }));

describeStore('SQLite', () => openStore({ folder: path.join(folder, String(++count)) }).store);
