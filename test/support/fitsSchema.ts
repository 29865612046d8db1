// Whether what is exported is what its schema describes, one object at a time.
import assert from 'node:assert/strict';

/** What a schema says of an object. */
export interface ObjectSchema {
  readonly required: readonly string[];
  readonly properties: Readonly<Record<string, { readonly enum?: readonly unknown[]; readonly const?: unknown }>>;
}

/** Fails where a property that is required is missing, or one is there that is not described or has another value. */
export function assertFits(value: object, { required, properties }: ObjectSchema): void {
  assert.deepEqual(
    required.filter((key) => !(key in value)),
    [],
  );
  for (const [key, one] of Object.entries(value)) {
    const rule = properties[key];
    assert.ok(rule, `${key} is described`);
    assert.ok(rule.enum?.includes(one) !== false, key);
    assert.ok(rule.const === undefined || rule.const === one, key);
  }
}
