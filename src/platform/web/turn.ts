/** Turns of the loop of events. */

/** Resolves when all else that waits has had its turn: a message has one, while a timer waits for 4 ms more. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
}
