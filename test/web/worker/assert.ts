// What the tests take from Node's strict `assert`, where there is none. Values are compared as JSON-like data, with `undefined`, sets and maps.

/** Thrown when what was to hold does not; mocha shows both values. */
export class AssertionError extends Error {
  override readonly name = 'AssertionError';
  readonly actual: unknown;
  readonly expected: unknown;

  constructor(message: string, actual?: unknown, expected?: unknown) {
    super(message);
    this.actual = actual;
    this.expected = expected;
  }
}

type Message = string | Error | undefined;
type Expected = RegExp | (new (...args: never) => Error) | ((error: unknown) => boolean) | object | undefined;

function failing(message: Message, usual: string, actual?: unknown, expected?: unknown): never {
  throw message instanceof Error ? message : new AssertionError(message ?? usual, actual, expected);
}

function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) {
    return true;
  }
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) {
    return false;
  }
  if (Object.getPrototypeOf(one) !== Object.getPrototypeOf(other)) {
    return false;
  }
  if (one instanceof Set || one instanceof Map) {
    return isSame([...one], [...(other as Iterable<unknown>)]);
  }
  const [left, right] = [Object.entries(one), new Map(Object.entries(other))];
  return left.length === right.size && left.every(([key, value]) => right.has(key) && isSame(value, right.get(key)));
}

const shown = (value: unknown): string => (typeof value === 'string' ? value : String(JSON.stringify(value)));

function fits(error: unknown, expected: Expected): boolean {
  if (expected === undefined) {
    return true;
  }
  if (expected instanceof RegExp) {
    return expected.test(String(error));
  }
  if (typeof expected !== 'function') {
    return Object.entries(expected).every(([key, value]) => isSame((error as Readonly<Record<string, unknown>>)[key], value));
  }
  const isClass = expected === Error || expected.prototype instanceof Error;
  return isClass ? error instanceof (expected as new () => Error) : (expected as (error: unknown) => boolean)(error);
}

const assert = {
  ok(value: unknown, message?: Message): void {
    if (!value) {
      failing(message, 'It does not hold.', value, true);
    }
  },
  equal(actual: unknown, expected: unknown, message?: Message): void {
    if (!Object.is(actual, expected)) {
      failing(message, `${shown(actual)} is not ${shown(expected)}`, actual, expected);
    }
  },
  notEqual(actual: unknown, expected: unknown, message?: Message): void {
    if (Object.is(actual, expected)) {
      failing(message, `It is ${shown(actual)}`, actual, expected);
    }
  },
  deepEqual(actual: unknown, expected: unknown, message?: Message): void {
    if (!isSame(actual, expected)) {
      failing(message, `${shown(actual)} is not ${shown(expected)}`, actual, expected);
    }
  },
  match(actual: string, expected: RegExp, message?: Message): void {
    if (!expected.test(actual)) {
      failing(message, `${actual} does not match ${String(expected)}`, actual, expected);
    }
  },
  doesNotMatch(actual: string, expected: RegExp, message?: Message): void {
    if (expected.test(actual)) {
      failing(message, `${actual} matches ${String(expected)}`, actual, expected);
    }
  },
  throws(call: () => unknown, expected?: Expected): void {
    try {
      call();
    } catch (error) {
      if (!fits(error, expected)) {
        throw error;
      }
      return;
    }
    failing(undefined, 'It was to throw.');
  },
  async rejects(promise: Promise<unknown> | (() => Promise<unknown>), expected?: Expected): Promise<void> {
    try {
      await (typeof promise === 'function' ? promise() : promise);
    } catch (error) {
      if (!fits(error, expected)) {
        throw error;
      }
      return;
    }
    failing(undefined, 'It was to be rejected.');
  },
  fail(message?: Message): never {
    failing(message, 'It was not to come to this.');
  },
};

// eslint-disable-next-line no-restricted-syntax -- Node's module has it so
export default assert;
