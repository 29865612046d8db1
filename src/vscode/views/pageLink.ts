/** The connection to a page, which is thrown away whenever its tab is hidden and made anew when it is shown. */
import type * as vscode from 'vscode';
import { Disposable, toDisposable } from '../../shared/lifecycle.ts';
import { type Connection, connect, type Handlers, type Remote } from '../../shared/rpc.ts';
import { channelTo } from './webviewChannel.ts';

/** Calls of the page, which answers those of `Page`, while there is one. */
export class PageLink<Page, Host> extends Disposable {
  readonly #connection: Connection<Page>;
  #isReady = false;
  #gone = Promise.withResolvers<undefined>();

  constructor(webview: vscode.Webview, handlers: Handlers<Host>) {
    super();
    this.#connection = this._register(connect<Page, Host>(channelTo(webview), handlers));
    this._register(toDisposable(() => this.setGone()));
  }

  /** Whether a page is there that has asked what to show. */
  get isReady(): boolean {
    return this.#isReady;
  }

  /** A page is there, maybe a new one in place of another. */
  setReady(): void {
    this.setGone();
    this.#isReady = true;
  }

  /** The page is gone. Calls that wait for it are answered with nothing: what the next page shows, it asks for. */
  setGone(): void {
    this.#isReady = false;
    this.#gone.resolve(undefined);
    this.#gone = Promise.withResolvers();
  }

  /** Makes a call; answers undefined when there is no page, or none any more. */
  async call<T>(make: (page: Remote<Page>) => Promise<T>): Promise<T | undefined> {
    return this.#isReady ? Promise.race([make(this.#connection.remote), this.#gone.promise]) : undefined;
  }
}
