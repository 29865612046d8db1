/** Checks what a model gives as the arguments of a tool. */
import { UserError } from '../../shared/userError.ts';
import type { ArgumentSchema, InputSchema } from './sourceTool.ts';

/** Arguments that are as their schema says. */
export class ToolInput {
  readonly #values: Readonly<Record<string, unknown>>;

  /** Throws a `UserError` that says what is wrong. */
  constructor(input: unknown, { properties, required = [] }: InputSchema) {
    if (typeof input !== 'object' || input === null || Array.isArray(input)) {
      throw new UserError('The arguments are not an object.');
    }
    this.#values = input as Readonly<Record<string, unknown>>;
    for (const name of required) {
      if (this.#values[name] === undefined) {
        throw new UserError(`“${name}” is missing.`);
      }
    }
    for (const [name, value] of Object.entries(this.#values)) {
      const schema = Object.hasOwn(properties, name) ? properties[name] : undefined;
      if (schema === undefined) {
        throw new UserError(`There is no argument “${name}”.`);
      }
      assertFits(name, value, schema);
    }
  }

  /** A string; empty when it is not given, or only white space. */
  text(name: string): string {
    const value = this.#values[name];
    return typeof value === 'string' ? value.trim() : '';
  }

  count(name: string, otherwise: number): number {
    const value = this.#values[name];
    return typeof value === 'number' ? value : otherwise;
  }

  isSet(name: string): boolean {
    return this.#values[name] === true;
  }
}

function assertFits(name: string, value: unknown, schema: ArgumentSchema): void {
  switch (schema.type) {
    case 'integer':
      if (!Number.isInteger(value) || Number(value) < schema.minimum || Number(value) > schema.maximum) {
        throw new UserError(`“${name}” is not a whole number from ${String(schema.minimum)} to ${String(schema.maximum)}.`);
      }
      return;
    case 'string':
    case 'boolean':
      if (typeof value !== schema.type) {
        throw new UserError(`“${name}” is no ${schema.type}.`);
      }
  }
}
