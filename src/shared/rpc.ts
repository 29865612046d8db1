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

/** The calls that were made and wait for an answer. */
class PendingCalls {
  readonly #waiting = new Map<number, Pending>();
  #next = 1;

  /** Makes a call by `send` and resolves with its answer. */
  add(send: (id: number) => void): Promise<unknown> {
    return new Promise((resolve, reject) => {
      const id = this.#next++;
      this.#waiting.set(id, { resolve, reject });
      send(id);
    });
  }

  /** Takes an answer; one that nobody waits for is dropped. */
  settle(id: number, answer: Readonly<Record<string, unknown>>): void {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    if (answer['kind'] === 'value') {
      waiting?.resolve(answer['value']);
    } else {
      waiting?.reject(new Error(typeof answer['message'] === 'string' ? answer['message'] : 'The other side failed.'));
    }
  }

  rejectAll(): void {
    for (const waiting of this.#waiting.values()) {
      waiting.reject(closedError());
    }
    this.#waiting.clear();
  }
}

function closedError(): Error {
  return new Error('The connection is closed.');
}

type CheckedHandler = { readonly check: (argument: unknown) => boolean; readonly handle: (argument: never) => unknown };

/** The answer to a call, which is an error where it is unknown, refused or fails. */
async function answerTo(
  handler: CheckedHandler | undefined,
  method: string,
  argument: unknown,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    if (handler === undefined || !handler.check(argument)) {
      throw new Error(`Refused call: ${method}`);
    }
    return { kind: 'value', value: await handler.handle(argument as never) };
  } catch (error) {
    return refusal(error);
  }
}

function refusal(error: unknown): Readonly<Record<string, unknown>> {
  return { kind: 'error', message: error instanceof Error ? error.message : String(error) };
}

/**
 * Connects one end of a channel. `handlers` answer the other side's calls; `remote` makes calls of it.
 * A call that is unknown or whose argument does not pass its check is answered with an error, never run.
 */
export function connect<Theirs, Ours>(channel: Channel, handlers: Handlers<Ours>): Connection<Theirs> {
  const pending = new PendingCalls();
  const table = new Map<string, CheckedHandler>(Object.entries(handlers));
  let closed = false;

  async function answer(id: number, method: string, argument: unknown): Promise<void> {
    const message = await answerTo(table.get(method), method, argument);
    if (closed) {
      return;
    }
    try {
      channel.send({ ...message, id });
    } catch (error) {
      channel.send({ ...refusal(error), id }); // a value that cannot be sent is an error to whoever waits for it
    }
  }

  const subscription = channel.onMessage((message) => {
    if (!isRecord(message) || typeof message['id'] !== 'number') {
      return;
    }
    if (message['kind'] !== 'call') {
      pending.settle(message['id'], message);
    } else if (typeof message['method'] === 'string') {
      void answer(message['id'], message['method'], message['argument']);
    }
  });

  const call = (method: string, argument: unknown, transfer?: readonly ArrayBuffer[]): Promise<unknown> =>
    closed ? Promise.reject(closedError()) : pending.add((id) => channel.send({ kind: 'call', id, method, argument }, transfer));

  const end = toDisposable(() => {
    closed = true;
    subscription.dispose();
    pending.rejectAll();
  });
  return { remote: remoteOf<Theirs>(call), dispose: () => end.dispose() };
}

/** An object whose every method is a call. */
function remoteOf<P>(call: (method: string, argument: unknown, transfer?: readonly ArrayBuffer[]) => Promise<unknown>): Remote<P> {
  return new Proxy(Object.create(null) as object, {
    // A promise-like look-up of `then` must not become a call.
    get: (_target, method) =>
      typeof method === 'string' && method !== 'then'
        ? (argument: unknown, transfer?: readonly ArrayBuffer[]) => call(method, argument, transfer)
        : undefined,
  }) as Remote<P>;
}
