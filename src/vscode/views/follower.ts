/** Has a page follow what changes: soon, but only so often, and taking no more than a part of the time. */
import { Disposable } from '../../shared/lifecycle.ts';

/** Changes are followed at most so often, in milliseconds; after that the page rests so many times as long as it took. */
const PACE = 400;
const SHARE = 8;

/** What is followed, and when. */
export interface FollowedPage {
  /** Whether there is a page to show it in. */
  isShown(): boolean;
  /** Shows what there is now. */
  follow(): Promise<void>;
  /** It could not be shown; the next change is followed again. */
  failed(error: unknown): void;
}

/** Follows the changes that it is told of. */
export class Follower extends Disposable {
  readonly #page: FollowedPage;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Whether something has changed since the page was told. */
  #isStale = false;

  constructor(page: FollowedPage) {
    super();
    this.#page = page;
  }

  /** Something has changed. It is shown soon, or when the page is shown again. */
  request(): void {
    this.#isStale = true;
    this.resume();
  }

  /** The page is there, maybe again: what it has missed is shown. */
  resume(): void {
    if (this.#isStale && this.#timer === undefined && !this.isDisposed && this.#page.isShown()) {
      this.#timer = setTimeout(() => void this.#follow(), PACE);
    }
  }

  async #follow(): Promise<void> {
    const started = performance.now();
    this.#isStale = false;
    try {
      await this.#page.follow();
    } catch (error) {
      this.#page.failed(error);
    }
    if (!this.isDisposed) {
      this.#timer = setTimeout(() => this.#rested(), (performance.now() - started) * SHARE);
    }
  }

  #rested(): void {
    this.#timer = undefined;
    this.resume();
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }
}
