import type { ExecutionArgs } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { PlannedQueries } from '../graph/planned/planned-queries.ts';

/** Answers queries by plans, and leaves what has none, or goes wrong, to the executor. */
export function answerByPlan(queries: PlannedQueries): Plugin {
  return {
    onExecute({ executeFn, setExecuteFn }) {
      setExecuteFn(async (args: ExecutionArgs) => (await queries.answer(args)) ?? executeFn(args));
    },
  };
}
