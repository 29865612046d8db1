/** Ports of the browser, used as those of Node are. */
import type { MessagePortLike } from '../../shared/messagePort.ts';

/** What posts messages and tells of those that come: a worker, or within one its global scope. */
export interface MessageTarget {
  postMessage(message: unknown, transfer: Transferable[]): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  removeEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
}

type Listener = (message: unknown) => void;

/** The port over such a target. */
export class BrowserPort implements MessagePortLike {
  readonly #target: MessageTarget;
  readonly #heard = new Map<Listener, (event: MessageEvent<unknown>) => void>();

  constructor(target: MessageTarget) {
    this.#target = target;
  }

  postMessage(message: unknown, transfer: readonly ArrayBuffer[] = []): void {
    this.#target.postMessage(message, [...transfer]);
  }

  on(_event: 'message', listener: Listener): void {
    const hear = ({ data }: MessageEvent<unknown>): void => listener(data);
    this.#heard.set(listener, hear);
    this.#target.addEventListener('message', hear);
  }

  off(_event: 'message', listener: Listener): void {
    const hear = this.#heard.get(listener);
    if (hear !== undefined) {
      this.#heard.delete(listener);
      this.#target.removeEventListener('message', hear);
    }
  }
}
