// No run of the command-line tool asks for the network, in whatever test.
import { NetworkRecord } from '../support/network/networkRecord.ts';

/** The beginning of the name of each folder that the tool lies in. */
export const FOLDER_PREFIX = 'verbatim-cli-';

const record = new NetworkRecord(new RegExp(`${FOLDER_PREFIX}[^\\\\/]+[\\\\/]`));

/** What stands in for the network in a run of the tool and in its threads. */
export const networkEnvironment = record.environment;

after(() => {
  record.check('cli.js', 'thread cli.js');
  record.remove();
});
