/** What the index tells of itself, in words. */
import type { IndexNotice } from '../library/indexer/notices.ts';
import type { StoreProblem } from '../library/store/indexStore.ts';

/** A sentence. */
export function noticeWords(notice: IndexNotice): string {
  switch (notice.kind) {
    case 'rebuilt':
      return notice.reason === 'older'
        ? 'The index is of another version of Verbatim: all sources are read once more.'
        : 'The index was damaged and has been started anew.';
    case 'notKept':
      return notice.reason === 'unavailable'
        ? 'This Node has no database with full-text search (22.16 or later has): the index is not kept, and sources are read anew each time.'
        : `The index is not kept, for ${reasonWords(notice.reason)}: ${notice.detail}`;
    case 'stopped':
      return `Not all sources could be read, for ${reasonWords(notice.reason)}: ${notice.detail}`;
    case 'overCapacity':
      return `No more than ${String(notice.capacity)} sources can be kept without a database: ${String(notice.left)} are not read.`;
    case 'restarted':
      return `What reads the sources broke down and was started again: ${notice.detail}`;
  }
}

function reasonWords(reason: StoreProblem): string {
  switch (reason) {
    case 'full':
      return 'the disk is full';
    case 'busy':
      return 'another program keeps the index to itself';
    case 'readOnly':
      return 'its file may not be written to';
    case 'corrupt':
    case 'unavailable':
      return 'it broke down';
  }
}
