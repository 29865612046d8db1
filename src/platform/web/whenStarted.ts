/** How a worker comes to its work. */
import type { MessagePortLike } from '../../shared/messagePort.ts';
import { BrowserPort } from './browserPort.ts';

/** Calls `run` with the port to who has started the worker, and what it was started with, which is the first message. */
export function whenStarted(run: (port: MessagePortLike, data: unknown) => void): void {
  self.addEventListener('message', ({ data }: MessageEvent<unknown>) => run(new BrowserPort(self), data), { once: true });
}
