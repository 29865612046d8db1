/** Runs a bundle of CommonJS modules in a worker: what Node does with files, for functions. */
import * as platform from '../platform/web/index.ts';

interface Module {
  exports: unknown;
}

/** A module's code. */
export type Part = (module: Module, exports: unknown, require: (name: string) => unknown) => void;

/** Runs the module `main`, and each other when it is first asked for. `./platform.cjs` is that of the browser. */
export function runParts(parts: Readonly<Record<string, Part>>, main: string): void {
  const loaded = new Map<string, Module>([['./platform.cjs', { exports: platform }]]);
  const require = (name: string): unknown => {
    const known = loaded.get(name);
    if (known !== undefined) {
      return known.exports;
    }
    const part = parts[name];
    if (part === undefined) {
      throw new Error(`There is no ${name}.`);
    }
    const module: Module = { exports: {} };
    loaded.set(name, module);
    part(module, module.exports, require);
    return module.exports;
  };
  require(main);
}
