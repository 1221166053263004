import { stderr } from 'node:process';
import { withCorpus } from '../eval/with-corpus.ts';
import type { Store } from '../store/open-store.ts';
import { reportProblem } from './report-problem.ts';
import { withStore } from './store-from-env.ts';

/**
 * The database that a measure runs on: `corpus` ingested into a throw-away one, or without it the one that the
 * environment names, as it is.
 */
export function withMeasured<T>(
  corpus: string | undefined,
  measure: (store: Store) => Promise<T>,
): Promise<T> {
  if (corpus === undefined) return withStore(measure);
  stderr.write(`ingesting ${corpus} into a throw-away database\n`);
  return withCorpus(corpus, { onProblem: reportProblem }, measure);
}
