/** The bundle of the index: a thread of its own. */
import { whenStarted } from '#platform/whenStarted.ts';
import type { IndexOptions } from './indexProtocol.ts';
import { runIndex } from './runIndex.ts';

whenStarted((port, data) => runIndex(port, data as IndexOptions));
