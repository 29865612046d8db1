/** The programs of the workers: a browser starts none from a file of the extension, but from a text that the editor has read for us. */
import * as vscode from 'vscode';

/** A file that another one of a divided bundle asks for. */
const PART = /\brequire\("\.\/([\w-]+\.cjs)"\)/g;
/** What the parts take from the platform is in the loader. */
const PLATFORM = 'platform.cjs';

/** The programs in the folder `dist`, as addresses that this worker and those below it can start. Each is read once, when it is asked for. */
export class Programs {
  readonly #dist: vscode.Uri;
  #analysis: Promise<string> | undefined;
  #index: Promise<string> | undefined;

  constructor(dist: vscode.Uri) {
    this.#dist = dist;
  }

  /**
   * The program that reads and analyses files: all parts of the bundle that Node runs as well. Those for documents are large, and
   * come along, for a worker could not wait for them; what is in a part is not looked at before it is needed.
   */
  analysis(): Promise<string> {
    this.#analysis ??= this.#together('worker.cjs').catch((error: unknown) => {
      this.#analysis = undefined; // the next time it may be read
      throw error;
    });
    return this.#analysis;
  }

  /** The program of the index. */
  index(): Promise<string> {
    this.#index ??= this.#read('webIndex.js')
      .then((text) => addressOf([text]))
      .catch((error: unknown) => {
        this.#index = undefined; // as above
        throw error;
      });
    return this.#index;
  }

  async #together(main: string): Promise<string> {
    const parts = new Map<string, string>();
    for (let waiting = [main]; waiting.length > 0;) {
      const texts = await Promise.all(waiting.map(async (name) => [name, await this.#read(name)] as const));
      texts.forEach(([name, text]) => parts.set(name, text));
      const wanted = new Set(texts.flatMap(([, text]) => Array.from(text.matchAll(PART), ([, name = '']) => name)));
      waiting = [...wanted].filter((name) => name !== PLATFORM && !parts.has(name));
    }
    const loader = await this.#read('webParts.js');
    const functions = Array.from(parts, ([name, text]) => `"./${name}":function(module,exports,require){${text}\n},\n`);
    return addressOf([loader, '\nverbatim.runParts({\n', ...functions, `},"./${main}");\n`]);
  }

  async #read(name: string): Promise<string> {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#dist, name)));
  }
}

function addressOf(texts: readonly string[]): string {
  return URL.createObjectURL(new Blob([...texts], { type: 'text/javascript' }));
}
