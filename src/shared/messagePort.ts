/** What threads and ports have in common, those of Node and those of a browser. */

/** A port: messages are copied, and the buffers that are transferred move. */
export interface MessagePortLike {
  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  on(event: 'message', listener: (message: unknown) => void): unknown;
  off(event: 'message', listener: (message: unknown) => void): unknown;
}
