import { isDeepStrictEqual } from 'node:util';
import { type DocumentNode, parse, validate, visit } from 'graphql';
import { checkDocumentSize, DOCUMENT_LIMITS } from '../../src/graph/cost/document-size.ts';
import { operationCost } from '../../src/graph/cost/operation-cost.ts';
import type { PlannedQueries } from '../../src/graph/planned/planned-queries.ts';
import { schema } from '../../src/graph/schema.ts';
import { DEFAULT_SETTINGS } from '../../src/http/service-settings.ts';
import type { Store } from '../../src/store/open-store.ts';
import { randomFrom } from '../random.ts';
import { type Asked, askInProcess, type Operation } from './ask-in-process.ts';
import { drawOperation } from './draw-operation.ts';
import type { Draw } from './draw-value.ts';
import { executeWithoutPlan } from './execute-without-plan.ts';
import { sampleValues } from './sample-values.ts';

export interface Outcome {
  readonly operation: Operation;
  /** Fields of the document. */
  readonly fields: number;
  /** Points that it may cost. */
  readonly requested: number;
  readonly asked: Asked;
  /** What it is answered without a plan. */
  readonly unplanned: unknown;
  /** How many of the operations so far plans have answered, and left to the executor, by reason. */
  readonly queries: PlannedQueries;
}

/** Answers that somebody who asks a valid question may get. */
const EXPECTED = new Set(['INVALID_ARGUMENT', 'NOT_FOUND', 'AMBIGUOUS', 'UNAUTHENTICATED']);
const DEEPEST = 8;

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

/** Draws until an operation is within what one may cost: the dearer it was, the flatter the next. */
function drawAllowed(draw: Draw): Pick<Outcome, 'operation' | 'fields' | 'requested'> {
  for (let depth = 2 + Math.floor(draw.random() * (DEEPEST - 1)); ; depth = Math.max(2, depth - 1)) {
    const operation = drawOperation(draw, schema, depth);
    const document = parse(operation.query);
    assertValid(document, operation.query);
    let fields = 0;
    visit(document, {
      Field: () => {
        fields += 1;
      },
    });
    const requested = operationCost(schema, { document, variables: operation.variables });
    if (checkDocumentSize(document, DOCUMENT_LIMITS).length === 0 && requested <= DEFAULT_SETTINGS.maxCost)
      return { operation, fields, requested };
  }
}

function assertValid(document: DocumentNode, query: string): void {
  const [error] = validate(schema, document);
  if (error) throw new Error(`${error.message}\n${query}`);
}
