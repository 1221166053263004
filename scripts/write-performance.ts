/** Writes docs/performance.md from the records in bench/reads/figures/. `npm run bench:docs` */
import { readFileSync, writeFileSync } from 'node:fs';
import { performancePage } from '../bench/reads/performance-page.ts';
import type { RunRecord } from '../bench/reads/record-run.ts';

const read = (name: string): RunRecord =>
  JSON.parse(readFileSync(new URL(`../bench/reads/figures/${name}.json`, import.meta.url), 'utf8'));

writeFileSync(
  new URL('../docs/performance.md', import.meta.url),
  performancePage(read('server'), read('embedded')),
);
