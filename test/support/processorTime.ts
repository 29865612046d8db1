/** How long the processor works on something: unlike the clock, it says the same on a machine that does other things meanwhile. */

/** Milliseconds of the processor, in all threads of this process, from the call to its return. */
export function processorTime(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
