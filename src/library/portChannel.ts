/** A worker thread, or the port to who started it, as a channel of messages. */
import { type IDisposable, toDisposable } from '../shared/lifecycle.ts';
import type { MessagePortLike } from '../shared/messagePort.ts';
import type { Channel } from '../shared/rpc.ts';

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
