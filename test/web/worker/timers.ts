// What the tests take from Node's `timers/promises`, where there is none.
export { delay as setTimeout } from '../../../src/shared/delay.ts';
