// `npm run fuzz [-- --seed N] [--inputs N] [--input N]`: tries hostile inputs; see test/fuzz/run.ts.
import './node24.mjs';

await import('../test/fuzz/run.ts');
