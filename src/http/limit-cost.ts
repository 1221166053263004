import { type ExecutionArgs, type ExecutionResult, GraphQLError } from 'graphql';
import { isAsyncIterable, mapAsyncIterator, type Plugin } from 'graphql-yoga';
import type { GraphContext } from '../graph/context.ts';
import { answerCost } from '../graph/cost/answer-cost.ts';
import { KnownCosts } from '../graph/cost/operation-cost.ts';
import type { RateLimit } from './rate-limit.ts';

interface Limits {
  readonly maxCost: number;
  readonly rateLimit: RateLimit;
}

/**
 * Runs no operation that may cost more than one may, or than its client has points left for this minute. Each answer tells
 * in `extensions` what it cost; points that were asked for and not used are given back, and those that a list without
 * a limit cost beyond are taken. A subscription pays for each event; one whose client has no points left ends, and can be
 * taken up again with its cursor.
 */
export function limitCost({ maxCost, rateLimit }: Limits): Plugin<GraphContext> {
  const costs = new KnownCosts();
  const check = async (args: ExecutionArgs, stop: (result: object) => void) => {
    const { schema, document, operationName, variableValues } = args;
    const { client } = args.contextValue as GraphContext;
    const requested = costs.of(schema, { document, operationName, variables: variableValues });
    const cost = { requested, limit: maxCost, actual: null };
    if (requested > maxCost) {
      stop({ errors: [tooCostly(requested, maxCost)], extensions: { cost } });
      return null;
    }
    const spent = await rateLimit.spend(client, Math.max(1, requested));
    if (!spent.isAllowed) {
      stop({ errors: [rateLimit.refusal(spent, requested)], extensions: { cost, rateLimit: spent.state } });
      return null;
    }
    return { client, requested };
  };
  return {
    async onExecute({ args, setResultAndStopExecution }) {
      const checked = await check(args, setResultAndStopExecution);
      if (!checked) return;
      const { client, requested } = checked;
      return {
        async onExecuteDone({ result, setResult }) {
          if (isAsyncIterable(result)) return;
          const actual = answerCost(result.data);
          const state = await rateLimit.settle(client, Math.max(1, requested), Math.max(1, actual));
          const cost = { requested, limit: maxCost, actual };
          setResult({ ...result, extensions: { ...result.extensions, cost, rateLimit: state } });
        },
      };
    },
    async onSubscribe({ args, setResultAndStopExecution }) {
      const checked = await check(
        args as ExecutionArgs,
        setResultAndStopExecution as (result: object) => void,
      );
      if (!checked) return;
      const { client, requested } = checked;
      return {
        onSubscribeResult({ result, setResult }) {
          if (!isAsyncIterable(result)) return;
          const answers = result as AsyncGenerator<ExecutionResult, void>;
          const charge = async (answer: ExecutionResult): Promise<ExecutionResult> => {
            const actual = answerCost(answer.data);
            const spent = await rateLimit.spend(client, Math.max(1, actual));
            const cost = { requested, limit: maxCost, actual };
            const extensions = { ...answer.extensions, cost, rateLimit: spent.state };
            if (spent.isAllowed) return { ...answer, extensions };
            void answers.return();
            return { errors: [rateLimit.refusal(spent, actual)], extensions };
          };
          setResult(mapAsyncIterator(answers, charge));
        },
      };
    },
  };
}

function tooCostly(received: number, limit: number): GraphQLError {
  const message = `The query may cost ${received} points; ${limit} are allowed. Ask for smaller pages (\`first\`), or for fewer lists inside lists.`;
  return new GraphQLError(message, {
    extensions: { code: 'QUERY_TOO_COSTLY', field: 'query', received, limit },
  });
}
