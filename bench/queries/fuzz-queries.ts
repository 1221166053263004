import { isDeepStrictEqual } from 'node:util';
import type { PlannedQueries } from '../../src/graph/planned/planned-queries.ts';
import { DEFAULT_SETTINGS } from '../../src/http/service-settings.ts';
import type { Store } from '../../src/store/open-store.ts';
import { randomFrom } from '../random.ts';
import { type Asked, askInProcess } from './ask-in-process.ts';
import { type DrawnOperation, drawAllowed } from './draw-allowed.ts';
import { executeWithoutPlan } from './execute-without-plan.ts';
import { sampleValues } from './sample-values.ts';

export interface Outcome extends DrawnOperation {
  readonly asked: Asked;
  /** What it is answered without a plan. */
  readonly unplanned: unknown;
  /** How many of the operations so far plans have answered, and left to the executor, by reason. */
  readonly queries: PlannedQueries;
}

/** Answers that somebody who asks a valid question may get. */
const EXPECTED = new Set(['INVALID_ARGUMENT', 'NOT_FOUND', 'AMBIGUOUS', 'UNAUTHENTICATED']);

/** Asks `count` operations that are drawn at random, the same ones for the same seed, of what the store holds. */
export async function* fuzzQueries(store: Store, count: number, seed: number): AsyncGenerator<Outcome> {
  const { ask, queries } = askInProcess(store);
  const draw = { random: randomFrom(seed), values: await sampleValues(ask) };
  for (let done = 0; done < count; done++) {
    const drawn = drawAllowed(draw);
    const asked = await ask(drawn.operation);
    yield { ...drawn, asked, unplanned: await executeWithoutPlan(store, drawn.operation), queries };
  }
}

/** Why an outcome is a fault of the server's; null where it is none. */
export function faultOf({ asked, unplanned, requested, fields }: Outcome): string | null {
  const { status, errors, cost, statements } = asked;
  if (status >= 500) return `status ${status}`;
  if (!isDeepStrictEqual(asked.data ?? null, unplanned ?? null)) return 'another answer than without a plan';
  // `path` takes most: up to eight steps, and what lies along them.
  if (statements > 10 + 2 * fields) return `${statements} statements for ${fields} fields`;
  const unexpected = errors.find(({ extensions }) => !EXPECTED.has(extensions?.code ?? ''));
  if (unexpected) return `${unexpected.extensions?.code}: ${unexpected.message}`;
  return cost !== null && cost > DEFAULT_SETTINGS.maxCost ? `cost ${cost}, reckoned ${requested}` : null;
}
