import {
  type DocumentNode,
  type ExecutionArgs,
  type ExecutionResult,
  getOperationAST,
  getVariableValues,
  OperationTypeNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GraphContext } from '../context.ts';
import { GiveUp, NoPlan } from './give-up.ts';
import type { ObjectPlan } from './object-plan.ts';
import { planOperation, type Query, shapingVariables, type Variables } from './plan-operation.ts';

/** Plans that are kept, those that were used last: each takes some tens of kilobytes. */
const KEPT_PLANS = 500;
/** Characters of variables by which plans are told apart; longer ones come once. */
const LONGEST_SHAPE = 2000;

type Plan = ObjectPlan<Variables>;

interface KnownQuery extends Query {
  readonly id: number;
  readonly shaping: readonly string[];
}

/**
 * Answers queries by plans: what of an operation is the same each time is worked out once, and rows become the answer without
 * a promise a field. A plan only ever answers where nothing goes wrong; an error of any kind is the ordinary executor's to
 * tell, which then runs the whole operation anew.
 */
export class PlannedQueries {
  readonly #queries = new WeakMap<DocumentNode, Map<string, KnownQuery | null>>();
  readonly #plans = new LRUCache<string, Plan | NoPlan>({ max: KEPT_PLANS });
  readonly #left = new Map<string, number>();
  #lastId = 0;
  #answered = 0;

  /** How many operations were answered. */
  get answered(): number {
    return this.#answered;
  }

  /** How many operations were left to the ordinary executor, by reason. */
  get left(): ReadonlyMap<string, number> {
    return this.#left;
  }

  /** Null for what the ordinary executor is to answer. Never throws. */
  async answer(args: ExecutionArgs): Promise<ExecutionResult | null> {
    try {
      const query = this.#query(args);
      if (query === null) return null;
      const inputs = (args.variableValues ?? {}) as Record<string, unknown>;
      const { coerced } = getVariableValues(args.schema, query.operation.variableDefinitions ?? [], inputs);
      if (coerced === undefined) return null;
      const data = await this.#run(query, coerced, args.contextValue as GraphContext);
      this.#answered += 1;
      return { data };
    } catch (error) {
      const reason = error instanceof NoPlan || error instanceof GiveUp ? error.message : 'an error';
      this.#left.set(reason, (this.#left.get(reason) ?? 0) + 1);
      return null;
    }
  }

  async #run(query: KnownQuery, variables: Variables, context: GraphContext) {
    const key = keyOf(query, variables);
    const plan = (key === null ? undefined : this.#plans.get(key)) ?? planned(query, variables);
    if (key !== null) this.#plans.set(key, plan);
    if (plan instanceof NoPlan) throw plan;
    try {
      return await plan.assemble(variables, context);
    } catch (error) {
      if (key !== null && error instanceof NoPlan) this.#plans.set(key, error);
      throw error;
    }
  }

  #query({ schema, document, operationName }: ExecutionArgs): KnownQuery | null {
    const known = this.#queries.get(document) ?? new Map<string, KnownQuery | null>();
    this.#queries.set(document, known);
    const name = operationName ?? '';
    const found = known.get(name);
    if (found !== undefined) return found;
    const operation = getOperationAST(document, operationName);
    const isQuery = operation?.operation === OperationTypeNode.QUERY;
    const parts = isQuery ? { schema, document, operation } : null;
    const query = parts && { ...parts, id: ++this.#lastId, shaping: shapingVariables(parts) };
    known.set(name, query);
    return query;
  }
}

function planned(query: Query, variables: Variables): Plan | NoPlan {
  try {
    return planOperation(query, variables);
  } catch (error) {
    if (error instanceof NoPlan) return error;
    throw error;
  }
}

function keyOf({ id, shaping }: KnownQuery, variables: Variables): string | null {
  // One that is left out is not one that is null.
  const given = shaping.map((name) => [name, variables[name]]);
  const key = `${id} ${JSON.stringify(Object.fromEntries(given))}`;
  return key.length > LONGEST_SHAPE ? null : key;
}
