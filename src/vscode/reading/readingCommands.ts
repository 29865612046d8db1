/** What the commands of reading on do. */
export { decreaseReaderFont, increaseReaderFont, resetReaderFont } from './fontSize.ts';
export { markRead, markUnread } from './mark.ts';
export { nextSource, nextUnreadSource, previousSource } from './nextSource.ts';
export { openRecentSource } from './recentSources.ts';
