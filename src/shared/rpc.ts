/** Typed calls over a channel of messages: for the reader's page and for worker threads. */
import { type IDisposable, toDisposable } from './lifecycle.ts';

/** Where messages go and come from. What comes is not trusted: it may have any shape. */
export interface Channel {
  send(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): IDisposable;
}

/** A protocol is an interface of calls that take one JSON-safe argument and answer later. */
export type Protocol = { readonly [method: string]: (argument: never) => Promise<unknown> };

/** What to do with the calls of a protocol, checked at run time by `check` before use. */
export type Handlers<P> = {
  readonly [M in keyof P]: P[M] extends (argument: infer A) => Promise<infer R>
    ? { readonly check: (argument: unknown) => argument is A; readonly handle: (argument: A) => Promise<R> | R }
    : never;
};

/** Calls to the other side. Each rejects with the other side's message, or when the connection is closed. */
export type Remote<P> = {
  readonly [M in keyof P]: P[M] extends (argument: infer A) => Promise<infer R>
    ? (argument: A, transfer?: readonly ArrayBuffer[]) => Promise<R>
    : never;
};

/** One end of a connection. Disposing it rejects what is pending. */
export interface Connection<Theirs> extends IDisposable {
  readonly remote: Remote<Theirs>;
}

interface Pending {
  readonly resolve: (value: unknown) => void;
  readonly reject: (reason: Error) => void;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/**
 * Connects one end of a channel. `handlers` answer the other side's calls; `remote` makes calls of it.
 * A call that is unknown or whose argument does not pass its check is answered with an error, never run.
 */
export function connect<Theirs, Ours>(channel: Channel, handlers: Handlers<Ours>): Connection<Theirs> {
  const pending = new Map<number, Pending>();
  const table = new Map<string, { check: (argument: unknown) => boolean; handle: (argument: never) => unknown }>(Object.entries(handlers));
  let next = 1;
  let closed = false;

  async function answer(id: number, method: string, argument: unknown): Promise<void> {
    try {
      const handler = table.get(method);
      if (handler === undefined || !handler.check(argument)) {
        throw new Error(`Refused call: ${method}`);
      }
      const value = await handler.handle(argument as never);
      if (!closed) {
        channel.send({ kind: 'value', id, value });
      }
    } catch (error) {
      if (!closed) {
        channel.send({ kind: 'error', id, message: error instanceof Error ? error.message : String(error) });
      }
    }
  }

  const subscription = channel.onMessage((message) => {
    if (!isRecord(message) || typeof message['id'] !== 'number') {
      return;
    }
    const id = message['id'];
    if (message['kind'] === 'call' && typeof message['method'] === 'string') {
      void answer(id, message['method'], message['argument']);
      return;
    }
    const waiting = pending.get(id);
    if (waiting === undefined) {
      return;
    }
    pending.delete(id);
    if (message['kind'] === 'value') {
      waiting.resolve(message['value']);
    } else {
      waiting.reject(new Error(typeof message['message'] === 'string' ? message['message'] : 'The other side failed.'));
    }
  });

  const call = (method: string, argument: unknown, transfer?: readonly ArrayBuffer[]): Promise<unknown> =>
    new Promise((resolve, reject) => {
      if (closed) {
        reject(new Error('The connection is closed.'));
        return;
      }
      const id = next++;
      pending.set(id, { resolve, reject });
      channel.send({ kind: 'call', id, method, argument }, transfer);
    });

  const remote = new Proxy(Object.create(null) as object, {
    // A promise-like look-up of `then` must not become a call.
    get: (_target, method) =>
      typeof method === 'string' && method !== 'then' ? (argument: unknown, transfer?: readonly ArrayBuffer[]) => call(method, argument, transfer) : undefined,
  }) as Remote<Theirs>;

  const end = toDisposable(() => {
    closed = true;
    subscription.dispose();
    for (const waiting of pending.values()) {
      waiting.reject(new Error('The connection is closed.'));
    }
    pending.clear();
  });
  return { remote, dispose: end.dispose };
}
