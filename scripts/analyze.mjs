// `npm run --silent analyze -- FILE.jsonl`: people and quotes of texts, without an editor.
import './node24.mjs';
await import('../src/cli/analyze.ts');
