// Calls functions of Node for tests that run where there is none: they write the files whose fate they follow on the real disk.
import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type NodeAnswer, type NodeCall, pack, unpack } from './nodeCalls.ts';

/** A running server. */
export interface NodeServer {
  readonly origin: string;
  /** The address at which calls are answered; nobody can guess it. */
  readonly address: string;
  close(): void;
}

type AnyFunction = (...args: readonly unknown[]) => unknown;

function answerTo({ module, name, args }: NodeCall, modules: ReadonlyMap<string, object>): NodeAnswer {
  try {
    const called = (modules.get(module) as Readonly<Record<string, AnyFunction>> | undefined)?.[name];
    if (called === undefined) {
      throw new Error(`There is no ${name} of ${module}.`);
    }
    return { kind: 'value', value: called(...args) };
  } catch (error) {
    const { message, code } = error as NodeJS.ErrnoException;
    return { kind: 'error', message, ...(code === undefined ? {} : { code }) };
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) {
    parts.push(part as Buffer);
  }
  return Buffer.concat(parts).toString();
}

/** Starts a server on a loopback port that calls functions of the modules given, by their names. */
export async function serveNode(modules: ReadonlyMap<string, object>): Promise<NodeServer> {
  const path = `/${randomUUID()}`;
  const server = createServer((request, response) => {
    if (request.url !== path) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Access-Control-Allow-Origin', '*');
    void textOf(request).then((text) => response.end(pack(answerTo(unpack(text) as NodeCall, modules))));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const origin = `http://127.0.0.1:${String(port)}`;
  return { origin, address: origin + path, close: () => server.close() };
}
