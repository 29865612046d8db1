// Functions of Node for tests in a worker of a browser: each call waits for the server that makes it.
import { type NodeAnswer, pack, unpack } from '../nodeCalls.ts';

/** What a worker has of it; the compiler knows it in pages only. */
declare const XMLHttpRequest: new () => {
  open(method: string, address: string, isAsynchronous: boolean): void;
  send(text: string): void;
  readonly status: number;
  readonly responseText: string;
};

/** Where the server is; set by who bundles the suite. */
declare const NODE_SERVER: string;

/** Calls a function of a module, and answers what it answers or throws what it throws. */
export function askNode(module: string, name: string, args: readonly unknown[]): unknown {
  const request = new XMLHttpRequest();
  request.open('POST', NODE_SERVER, false);
  request.send(pack({ module, name, args }));
  if (request.status !== 200) {
    throw new Error(`The call of ${name} was answered with ${String(request.status)}.`);
  }
  const answer = unpack(request.responseText) as NodeAnswer;
  if (answer.kind === 'error') {
    throw Object.assign(new Error(answer.message), answer.code === undefined ? {} : { code: answer.code });
  }
  return answer.value;
}
