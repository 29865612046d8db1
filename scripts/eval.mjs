// `npm run eval [-- --json] [-- --record]`: measures the analysis on annotated articles, beside the targets.
import './node24.mjs';

await import('../test/eval/run.ts');
