// Calls over a channel, between two ends in memory that receive copies, as pages and workers do.
import assert from 'node:assert/strict';
import { type Channel, connect, type Handlers } from '../../../src/shared/rpc.ts';
import { toDisposable } from '../../../src/shared/lifecycle.ts';

interface Kitchen {
  cook(dish: string): Promise<string>;
  fail(reason: string): Promise<never>;
  leak(nothing: null): Promise<unknown>;
}

const isString = (value: unknown): value is string => typeof value === 'string';
const isNull = (value: unknown): value is null => value === null;

const KITCHEN: Handlers<Kitchen> = {
  cook: { check: isString, handle: (dish) => Promise.resolve(`${dish}, hot`) },
  fail: { check: isString, handle: (reason) => Promise.reject(new Error(reason)) },
  leak: { check: isNull, handle: () => Promise.resolve(() => 'a function cannot be copied') },
};

/** One end, and the way to put a message into it as the other side would. */
class Inbox implements Channel {
  readonly #listeners = new Set<(message: unknown) => void>();
  readonly sent: unknown[] = [];
  other: Inbox | undefined;

  send(message: unknown): void {
    const copy: unknown = structuredClone(message);
    this.sent.push(copy);
    queueMicrotask(() => this.other?.receive(copy));
  }

  receive(message: unknown): void {
    this.#listeners.forEach((listener) => listener(message));
  }

  onMessage(listener: (message: unknown) => void): ReturnType<typeof toDisposable> {
    this.#listeners.add(listener);
    return toDisposable(() => this.#listeners.delete(listener));
  }
}

function pair(): { readonly guest: Inbox; readonly kitchen: Inbox } {
  const guest = new Inbox();
  const kitchen = new Inbox();
  guest.other = kitchen;
  kitchen.other = guest;
  return { guest, kitchen };
}

describe('connect', () => {
  it('answers a call with its value', async () => {
    const { guest, kitchen } = pair();
    connect<object, Kitchen>(kitchen, KITCHEN);
    const { remote } = connect<Kitchen, object>(guest, {});
    assert.deepEqual(await Promise.all([remote.cook('soup'), remote.cook('fish')]), ['soup, hot', 'fish, hot']);
  });

  it('answers with the message of the error where the call fails', async () => {
    const { guest, kitchen } = pair();
    connect<object, Kitchen>(kitchen, KITCHEN);
    const { remote } = connect<Kitchen, object>(guest, {});
    await assert.rejects(remote.fail('no gas'), /no gas/);
  });

  it('answers with an error where the value cannot be sent', async () => {
    const { guest, kitchen } = pair();
    connect<object, Kitchen>(kitchen, KITCHEN);
    const { remote } = connect<Kitchen, object>(guest, {});
    await assert.rejects(remote.leak(null), /could not be cloned/);
  });

  it('refuses a call that is unknown or has an argument of another shape', async () => {
    const { guest, kitchen } = pair();
    connect<object, Kitchen>(kitchen, KITCHEN);
    const { remote } = connect<{ cook(dish: number): Promise<string>; toString(dish: number): Promise<string> }, object>(guest, {});
    await assert.rejects(remote.cook(3), /Refused call: cook/);
    await assert.rejects(remote.toString(3), /Refused call: toString/);
  });

  it('rejects what is pending when it is closed, and every call after', async () => {
    const { guest } = pair();
    const connection = connect<Kitchen, object>(guest, {});
    const call = connection.remote.cook('soup');
    connection.dispose();
    connection.dispose();
    await assert.rejects(call, /closed/);
    await assert.rejects(connection.remote.cook('fish'), /closed/);
  });

  it('is not disturbed by messages of any shape', async () => {
    const { guest, kitchen } = pair();
    connect<object, Kitchen>(kitchen, KITCHEN);
    const { remote } = connect<Kitchen, object>(guest, {});
    for (const noise of [
      undefined,
      null,
      7,
      'call',
      [],
      { id: 'x' },
      { id: 99, kind: 'value' },
      { id: 1, kind: 'call' },
      { id: 1, kind: 'call', method: 5 },
    ]) {
      kitchen.receive(noise);
      guest.receive(noise);
    }
    assert.equal(await remote.cook('soup'), 'soup, hot');
  });
});
