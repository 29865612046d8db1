/** A page follows changes soon and not too often, goes on after an error, and rests while it is hidden. */
import { strict as assert } from 'node:assert';
import { setTimeout as delay } from 'node:timers/promises';
import { Follower } from '../../../src/vscode/views/follower.ts';
import { eventually } from '../../support/eventually.ts';

/** Longer than until a change is followed. */
const WHILE = 600;

class Page {
  isVisible = true;
  followed = 0;
  failing = false;
  readonly errors: unknown[] = [];
  readonly follower = new Follower({
    isShown: () => this.isVisible,
    follow: () => {
      this.followed++;
      return this.failing ? Promise.reject(new Error('broken')) : Promise.resolve();
    },
    failed: (error) => void this.errors.push(error),
  });
}

describe('Follower', () => {
  it('follows several changes together, and the next one again', async () => {
    const page = new Page();
    page.follower.request();
    page.follower.request();
    await eventually(() => assert.equal(page.followed, 1));
    page.follower.request();
    await eventually(() => assert.equal(page.followed, 2));
    page.follower.dispose();
  });

  it('goes on when it could not be shown once', async () => {
    const page = new Page();
    page.failing = true;
    page.follower.request();
    await eventually(() => assert.equal(page.errors.length, 1));
    page.failing = false;
    page.follower.request();
    await eventually(() => assert.equal(page.followed, 2));
    page.follower.dispose();
  });

  it('waits while the page is hidden, and follows nothing where nothing has changed or the page is gone', async () => {
    const page = new Page();
    page.isVisible = false;
    page.follower.request();
    await delay(WHILE);
    assert.equal(page.followed, 0);
    page.isVisible = true;
    page.follower.resume();
    await eventually(() => assert.equal(page.followed, 1));
    page.follower.resume();
    page.follower.request();
    page.follower.dispose();
    await delay(WHILE);
    assert.equal(page.followed, 1);
  });
});
