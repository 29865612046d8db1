/** All of the platform, as the threads' bundle, which runs on either, asks for it. */
export { diskFiles, isOnDisk } from './diskFiles.ts';
export { hostName } from './hostName.ts';
export { idleTimer } from './idleTimer.ts';
export { inflateBeginning, inflateRaw } from './inflate.ts';
export { attended } from './lonePromises.ts';
export { sha256 } from './sha256.ts';
export { giveWay, HAS_THREAD_PRIORITY } from './threadPriority.ts';
export { nextTurn } from './turn.ts';
export { whenStarted } from './whenStarted.ts';
