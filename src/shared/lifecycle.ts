/** Who creates, disposes: disposables, events and cancellation without an editor, so that library and page can use them too. */

/** Something to be let go of. `dispose` can be called twice. */
export interface IDisposable {
  dispose(): void;
}

/** Subscribes to something that happens; disposing the result ends the subscription. */
export type Event<T> = (listener: (value: T) => void) => IDisposable;

/** Tells whether the result of a long call is still wanted. VS Code's own tokens fit. */
export interface CancellationToken {
  readonly isCancellationRequested: boolean;
  readonly onCancellationRequested: (listener: () => void) => IDisposable;
}

/** A disposable that runs one function, once. */
export function toDisposable(dispose: () => void): IDisposable {
  let done = false;
  return {
    dispose: () => {
      if (!done) {
        done = true;
        dispose();
      }
    },
  };
}

/** Base of a class that owns listeners or other disposables: what is registered is disposed with it, last first. */
export abstract class Disposable implements IDisposable {
  readonly #owned: IDisposable[] = [];
  #disposed = false;

  /** Whether `dispose` has been called; late results of awaited work are dropped then. */
  protected get isDisposed(): boolean {
    return this.#disposed;
  }

  /** Takes ownership of `value` and returns it; disposes it at once when this object is disposed already. */
  protected _register<T extends IDisposable>(value: T): T {
    if (this.#disposed) {
      value.dispose();
    } else {
      this.#owned.push(value);
    }
    return value;
  }

  dispose(): void {
    this.#disposed = true;
    for (let owned = this.#owned.pop(); owned !== undefined; owned = this.#owned.pop()) {
      owned.dispose();
    }
  }
}

/** Sends values to the listeners of its event, in the order in which they subscribed. */
export class Emitter<T> implements IDisposable {
  readonly #listeners = new Set<(value: T) => void>();

  /** Subscribes; the same function subscribed twice is called once. */
  readonly event: Event<T> = (listener) => {
    this.#listeners.add(listener);
    return toDisposable(() => this.#listeners.delete(listener));
  };

  /** Calls each listener; one that subscribes or leaves meanwhile does not disturb the round. */
  fire(value: T): void {
    for (const listener of [...this.#listeners]) {
      listener(value);
    }
  }

  dispose(): void {
    this.#listeners.clear();
  }
}
