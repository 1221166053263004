import { completeValue, type InputFieldMap, isThenable, type MaybePromise } from '@pothos/core';
import type { GraphContext } from '../context.ts';
import type { Model } from './connection-type.ts';
import type { RelatedConnectionOptions } from './load-related.ts';
import { type PlannedPage, planPage } from './plan-page.ts';
import { type EdgeSelection, modelsOnEdge, pathTo, selectRows } from './select-rows.ts';

/** Pothos' planner, as it calls a field's selection (`@pothos/selection-mapper`). */
export type NestedSelection = (
  query: true,
  include: { getType: () => string; paths: { name: string }[][] },
) => MaybePromise<EdgeSelection[string]>;

/**
 * What a connection field adds to the selection of its parent: the rows of its page. Null where it asks for
 * no rows (only `totalCount`), and where its arguments are wrong: the field then resolves by itself, and
 * the error stands at its own path instead of its root's.
 */
export function selectRelation<Row extends Model, Args extends InputFieldMap>(
  options: RelatedConnectionOptions<Row, Args>,
  args: object,
  context: GraphContext,
  nested: NestedSelection,
  selectedFields: ReadonlySet<string>,
): MaybePromise<object | null> {
  if (!selectedFields.has('edges') && !selectedFields.has('pageInfo')) return null;
  const asked = askEdge(options, nested);
  const select = (planned: PlannedPage, edge: EdgeSelection) => ({
    select: {
      [options.relation]: { ...planned.query, select: selectRows(options.type, planned.page.order, edge) },
    },
  });
  try {
    const planned = planPage(options, '', args, context);
    if (!isThenable(planned) && !isThenable(asked)) return select(planned, asked);
    return Promise.all([planned, asked]).then(([page, edge]) => select(page, edge), () => null);
  } catch {
    return null;
  }
}

/** The planner must be asked at once, before anything is awaited. */
function askEdge<Row extends Model, Args extends InputFieldMap>(
  options: RelatedConnectionOptions<Row, Args>,
  nested: NestedSelection,
): MaybePromise<EdgeSelection> {
  const entries = modelsOnEdge(options.type).map(([field, model]) =>
    completeValue(nested(true, { getType: () => model, paths: [pathTo(field)] }), (selection) => [field, selection] as const),
  );
  if (entries.some(isThenable)) return Promise.all(entries).then(Object.fromEntries);
  return Object.fromEntries(entries as [string, EdgeSelection[string]][]);
}
