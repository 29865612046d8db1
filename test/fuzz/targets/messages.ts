// What comes over a channel, out of a page, a worker, a drag or a model: any shape, at any call.
import { strict as assert } from 'node:assert';
import * as indexChecks from '../../../src/library/indexer/indexProtocol.ts';
import { SOURCE_TOOLS } from '../../../src/library/tools/index.ts';
import { ToolInput } from '../../../src/library/tools/toolInput.ts';
import * as workerChecks from '../../../src/library/workerProtocol.ts';
import { isPageComparison } from '../../../src/shared/comparisonProtocol.ts';
import * as personChecks from '../../../src/shared/personChecks.ts';
import * as lookChecks from '../../../src/shared/pageLook.ts';
import * as readerChecks from '../../../src/shared/readerChecks.ts';
import * as checks from '../../../src/shared/checks.ts';
import { connect } from '../../../src/shared/rpc.ts';
import { UserError } from '../../../src/shared/userError.ts';
import type { Dice } from '../../support/mutations.ts';
import { several, word } from '../hostileInput.ts';
import type { Target } from '../target.ts';

const NAMES =
  'id kind method argument value message version passage person span start end statement text action uri anchor offset below place scroll hasFocus content ' +
  'view key name index source first order shows way act direction files bytes orders limit given stamp size mtime hash query terms words isPrefix each ' +
  'quotations ownWords passages asked questions spans format isUnmarked uris added removed isLast digest isOfFile people fingerprints filter at nearest ' +
  'quotation speaker readTo face families lineHeight width __proto__ constructor toString then length';
const FIELDS = NAMES.split(' ');
const WORDS =
  'call error person article notice loading nobody open beside follow show merge date all quotes mentions markdown goToPerson next stop'.split(
    ' ',
  );
const NUMBERS = [0, 1, -1, 2, 0.5, NaN, Infinity, -0, 2 ** 31, 2 ** 53, -(2 ** 53), 1e300];
const MOST_DEPTH = 4;

/** Anything that can be sent. */
function anyValue(dice: Dice, depth = 0): unknown {
  const leaves = [
    () => undefined,
    () => dice.pick([null, true, false]),
    () => dice.pick(NUMBERS),
    () => dice.roll(100),
    () => dice.pick(WORDS),
    () => word(dice),
    () => 'x'.repeat(dice.pick([0, 9_999, 10_001, 30_000])),
    () => new ArrayBuffer(dice.roll(20)),
    () => new Map([[1, 2]]),
  ];
  const branches = [
    () => anyFields(dice, depth + 1),
    () => anyFields(dice, depth + 1),
    () => several(dice, 3, () => anyValue(dice, depth + 1)),
  ];
  return dice.pick(depth < MOST_DEPTH ? [...leaves, ...branches, ...branches] : leaves)();
}

function anyFields(dice: Dice, depth: number): object {
  const fields = several(dice, 6, () => [dice.pick(FIELDS), anyValue(dice, depth)] as const);
  // As it arrives: a field may have any name, that of the prototype too.
  return Object.fromEntries([...fields, ...(dice.roll(2) === 0 ? [['version', 1] as const] : [])]);
}

/** All functions that say whether something that has arrived is what it should be. */
const CHECKS = [checks, lookChecks, readerChecks, personChecks, indexChecks, workerChecks, { isPageComparison }]
  .flatMap((module) => Object.entries(module as Readonly<Record<string, unknown>>))
  .filter(([name, check]) => name.startsWith('is') && name !== 'isOptional' && typeof check === 'function')
  .map(([, check]) => check as (value: unknown) => unknown);

const shapes: Target = {
  name: 'checks of messages',
  weight: 6,
  make: (dice) => {
    const value = anyValue(dice);
    return {
      size: 0,
      run: () => {
        CHECKS.forEach((check) => assert.equal(typeof check(value), 'boolean'));
        if (workerChecks.isPackedFiles(value)) {
          workerChecks.unpackFiles(value);
        }
        if (workerChecks.isPackedOrders(value)) {
          workerChecks.unpackOrders(value);
        }
      },
    };
  },
};

type Calls = { readonly open: (place: number) => Promise<number> };

/** Only calls that pass their check are made, and what is sent back is an answer or an error. */
const calls: Target = {
  name: 'calls over a channel',
  weight: 4,
  make: (dice) => {
    const method = (): unknown => dice.pick(['open', 'open', 'close', '__proto__', 'constructor', 'toString', 'then']);
    const messages = several(dice, 8, () =>
      dice.roll(3) === 0
        ? anyValue(dice)
        : { id: dice.pick(NUMBERS), kind: dice.pick(['call', 'value', 'error']), method: method(), argument: anyValue(dice, 3) },
    );
    return {
      size: 0,
      run: async () => {
        const sent: unknown[] = [];
        let receive: (message: unknown) => void = () => undefined;
        const connection = connect<Calls, Calls>(
          {
            send: (message) => sent.push(message),
            onMessage: (listener) => {
              receive = listener;
              return { dispose: () => undefined };
            },
          },
          {
            open: {
              check: checks.isCount,
              handle: (place) => {
                assert.ok(Number.isSafeInteger(place) && place >= 0);
                return place;
              },
            },
          },
        );
        messages.forEach((message) => receive(message));
        await new Promise((resolve) => setImmediate(resolve));
        for (const message of sent) {
          assert.ok(checks.isRecord(message) && ['value', 'error'].includes(String(message['kind'])));
        }
        connection.dispose();
      },
    };
  },
};

const toolInput: Target = {
  name: 'arguments of tools',
  weight: 2,
  make: (dice) => {
    const tool = dice.pick(SOURCE_TOOLS);
    const names = [...Object.keys(tool.inputSchema.properties), '__proto__', 'constructor', 'x'];
    const given =
      dice.roll(6) === 0 ? anyValue(dice) : Object.fromEntries(several(dice, 4, () => [dice.pick(names), anyValue(dice, 3)] as const));
    return {
      size: 0,
      run: () => {
        try {
          const input = new ToolInput(given, tool.inputSchema);
          names.forEach((name) => assert.equal(typeof input.text(name), 'string'));
        } catch (error) {
          assert.ok(error instanceof UserError && error.message !== '', String(error));
        }
      },
    };
  },
};

/** What arrives from elsewhere. */
export const MESSAGES: readonly Target[] = [shapes, calls, toolInput];
