// How calls of Node's functions go over the wire: JSON, in which bytes are a text of base64.

/** A call of a function that a module exports. */
export interface NodeCall {
  readonly module: string;
  readonly name: string;
  readonly args: readonly unknown[];
}

/** What comes of it. */
export type NodeAnswer =
  { readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'error'; readonly message: string; readonly code?: string };

const BYTES = 'bytes in base64';

/** The text of something that may hold bytes. */
export function pack(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) => {
    // Node's own bytes have told of themselves in their way by now.
    const bytes = isBuffer(part) ? Uint8Array.from(part.data) : part;
    return bytes instanceof Uint8Array ? { [BYTES]: btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')) } : part;
  });
}

/** What was packed. */
export function unpack(text: string): unknown {
  return JSON.parse(text, (_key, part: unknown) => {
    const base64 = typeof part === 'object' && part !== null ? (part as Readonly<Record<string, unknown>>)[BYTES] : undefined;
    return typeof base64 === 'string' ? Uint8Array.from(atob(base64), (character) => character.charCodeAt(0)) : part;
  });
}

function isBuffer(value: unknown): value is { readonly type: 'Buffer'; readonly data: readonly number[] } {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value;
}
