// Preloaded into the programs that tests start: whoever asks for the network from files of the extension gets a stand-in, which
// writes the call down and throws; all others get what there is, for VS Code needs its sockets. Plain JavaScript, as it is to run
// before anything else on each Node that the command-line tool runs on. networkRecord.ts says how it is asked for, and reads what it writes.
'use strict';
const childProcess = require('node:child_process');
const { appendFileSync } = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const { isMainThread } = require('node:worker_threads');
const names = require('./names.json');

const { VERBATIM_NETWORK_RECORD: record, VERBATIM_NETWORK_OURS: pattern } = process.env;
const OURS = new RegExp(pattern);
/** A thread that runs one of our files runs nothing else: there the network is nobody's. */
const isOurThread = !isMainThread && OURS.test(process.argv[1] ?? '');
const MODULES = new Set(names.modules.flatMap((name) => [name, `node:${name}`]));

const REFUSED = 'The extension asked for the network';
/** What is asked for in a trial of the stand-ins themselves; it is no address. */
const PROBE = 'probe:';

function write(line) {
  appendFileSync(record, `${JSON.stringify(line)}\n`);
}

/** In whose name the code runs that asks now: it may be a package's, called by ours, or VS Code's on our behalf. */
function isAskedByUs() {
  if (isOurThread) {
    return true;
  }
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = Infinity;
  const { stack } = new Error();
  Error.stackTraceLimit = stackTraceLimit;
  return OURS.test(stack);
}

/** A function or class that only throws. It can be looked at, and extended, as packages do that never use it. */
function refusing(name) {
  const refuse = ([address]) => {
    const error = new Error(`${REFUSED}: ${name}.`);
    write({ kind: address === PROBE ? 'probe' : 'call', name, stack: error.stack });
    throw error;
  };
  return new Proxy(class {}, { apply: (_target, _self, given) => refuse(given), construct: (_target, given) => refuse(given) });
}

/** A module, or an object in it, whose functions are refused. */
function refusingModule(name, real) {
  return new Proxy(real, {
    get(target, key) {
      const value = Reflect.get(target, key);
      if (typeof value === 'function') {
        return refusing(`${name}.${String(key)}`);
      }
      return typeof value === 'object' && value !== null && key === 'promises' ? refusingModule(`${name}.promises`, value) : value;
    },
  });
}

/** What we see under a global name is ours for good: VS Code replaces some with its own, which only others see. */
function guardGlobal(name) {
  let real = globalThis[name];
  const standIn = refusing(name);
  Object.defineProperty(globalThis, name, {
    configurable: false,
    enumerable: false,
    get: () => (isAskedByUs() ? standIn : real),
    set(value) {
      real = value;
    },
  });
}

/** Asks for each thing as our code would, by a module of our folder that is only here, and writes down which of them were refused. */
function probe(file) {
  const own = new Module(path.join(path.dirname(file), 'networkProbe.cjs'));
  own.filename = own.id;
  own.paths = [];
  own._compile(
    `module.exports = { global: (name) => globalThis[name]('${PROBE}'), module: (name, key) => require(name)[key]('${PROBE}') };`,
    own.id,
  );
  const methods = { dns: 'lookup', 'dns/promises': 'lookup', dgram: 'createSocket', http: 'request', https: 'request', inspector: 'open' };
  const asked = [
    ...names.globals.map((name) => [name, () => own.exports.global(name)]),
    ...names.modules
      .filter((name) => Module.isBuiltin(name))
      .map((name) => [name, () => own.exports.module(name, methods[name] ?? 'connect')]),
  ];
  const refused = [];
  for (const [name, ask] of asked) {
    try {
      ask();
    } catch (error) {
      if (error.message.startsWith(REFUSED)) {
        refused.push(name);
      }
    }
  }
  const name = path.basename(file);
  write({ kind: 'guarded', file: isMainThread ? name : `thread ${name}`, refused, asked: asked.map(([one]) => one) });
}

let isProbed = false;
/** One guard for each function that loads modules, as VS Code puts its own over the one that it finds. */
const guards = new WeakMap();

function guardLoad(load) {
  const guard = function (request, parent, isMain) {
    const asks = OURS.test(parent?.filename ?? '') ? parent.filename : undefined;
    const file = asks ?? (OURS.test(request) ? request : undefined);
    if (!isProbed && file !== undefined) {
      isProbed = true;
      probe(file);
    }
    const loaded = load.call(this, request, parent, isMain);
    return MODULES.has(request) && (asks !== undefined || isOurThread) ? refusingModule(request.replace(/^node:/, ''), loaded) : loaded;
  };
  guards.set(load, guard);
  return guard;
}

function guardModules() {
  let load = Module._load;
  Object.defineProperty(Module, '_load', {
    configurable: false,
    enumerable: true,
    get: () => guards.get(load) ?? guardLoad(load),
    set(value) {
      load = value;
    },
  });
}

/** VS Code takes `NODE_OPTIONS` out of the environment of an extension host; what it starts is told by parameters then. */
function passOn() {
  const { fork } = childProcess;
  childProcess.fork = (file, ...given) => {
    // The parameters may be left out.
    const [parameters, options] = Array.isArray(given[0] ?? []) ? given : [[], given[0]];
    return fork(file, parameters ?? [], { ...options, execArgv: ['--require', __filename, ...(options?.execArgv ?? process.execArgv)] });
  };
  Module.syncBuiltinESMExports();
}

names.globals.forEach(guardGlobal);
guardModules();
passOn();
