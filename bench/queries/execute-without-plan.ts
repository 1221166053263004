import { execute } from '@graphql-tools/executor';
import { type ExecutionResult, parse } from 'graphql';
import { createContext } from '../../src/graph/context.ts';
import { schema } from '../../src/graph/schema.ts';
import { DEFAULT_SETTINGS } from '../../src/http/service-settings.ts';
import type { Store } from '../../src/store/open-store.ts';
import type { Operation } from './ask-in-process.ts';

/** What the executor answers field by field, as JSON: what a plan must answer, too. */
export async function executeWithoutPlan(
  store: Store,
  { query, variables }: Operation,
): Promise<ExecutionResult['data']> {
  const { maxCost, publicRead, webhooksMayBePrivate } = DEFAULT_SETTINGS;
  const asking = { requestId: 'unplanned', key: null, address: '127.0.0.1' };
  const contextValue = createContext(store, { ...asking, maxCost, publicRead, webhooksMayBePrivate });
  const document = parse(query);
  const result = (await execute({
    schema,
    document,
    variableValues: variables,
    contextValue,
  })) as ExecutionResult;
  return result.data && JSON.parse(JSON.stringify(result.data));
}
