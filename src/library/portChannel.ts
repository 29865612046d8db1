/** A worker thread, or the port to who started it, as a channel of messages. */
import { type IDisposable, toDisposable } from '../shared/lifecycle.ts';
import type { Channel } from '../shared/rpc.ts';

/** What threads and ports have in common. */
export interface MessagePortLike {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}

/** The channel over a port. */
export function portChannel(port: MessagePortLike): Channel {
  return {
    send: (message, transfer) => port.postMessage(message, transfer),
    onMessage: (listener): IDisposable => {
      port.on('message', listener);
      return toDisposable(() => port.off('message', listener));
    },
  };
}
