// `npm run bench [-- --only NAME] [--corpus DIR] [--quick] [--json]`: measures, beside peers where there are any.
import './node24.mjs';

await import('../test/bench/run.ts');
