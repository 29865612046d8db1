// The schema by which VS Code checks the file of corrections, against what reads it.
import { strict as assert } from 'node:assert';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseCorrections } from '../../../../src/library/corrections/correctionsDocument.ts';
import { root } from '../../../support/paths.ts';

interface Rule {
  readonly if: { readonly properties: { readonly kind: { readonly const: string } } };
  readonly then: { readonly required: readonly string[]; readonly properties: Readonly<Record<string, unknown>> };
}

const schema = JSON.parse(readFileSync(path.join(root, 'schemas', 'corrections.schema.json'), 'utf8')) as {
  readonly properties: { readonly corrections: { readonly items: { readonly allOf: readonly Rule[] } } };
};

describe('the schema of corrections', () => {
  for (const { if: condition, then } of schema.properties.corrections.items.allOf) {
    const kind = condition.properties.kind.const;

    it(`requires of “${kind}” what reading it does`, () => {
      const text = JSON.stringify({ version: 1, corrections: [{ id: 'a', kind }] });
      const missing = parseCorrections(text).problems.map(({ path: at }) => at.replace('corrections[0].', ''));
      assert.deepEqual(missing.sort(), [...then.required].sort());
    });
  }
});
