/** The page's end of the connection to the extension. */
import { type Channel, connect, type Handlers, type Remote } from '../shared/rpc.ts';

/** What VS Code gives a page to send messages by. */
export type VsCodeApi = Pick<ReturnType<typeof acquireVsCodeApi>, 'postMessage'>;

/** Answers the extension's calls by `handlers` from now on, and gives the calls that it answers. */
export function connectToHost<Host, Page>(api: VsCodeApi, handlers: Handlers<Page>): Remote<Host> {
  return connect<Host, Page>(channelTo(api), handlers).remote;
}

/** The messages between a page and the extension. */
export function channelTo(api: Pick<VsCodeApi, 'postMessage'>): Channel {
  return {
    send: (message) => {
      api.postMessage(message);
    },
    onMessage: (listener) => {
      const receive = (event: MessageEvent<unknown>): void => listener(event.data);
      window.addEventListener('message', receive);
      return { dispose: () => window.removeEventListener('message', receive) };
    },
  };
}

/** Waits for a call whose answer nobody needs. That it failed is for whoever looks for the reason in the console. */
export function unattended(call: Promise<unknown>): void {
  call.catch((error: unknown) => console.warn(error instanceof Error ? error.message : String(error)));
}
