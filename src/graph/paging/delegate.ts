import type { GraphContext } from '../context.ts';
import type { Model } from './connection-type.ts';

type Row = Record<string, unknown>;

/** What paging needs of a model's Prisma delegate, for whichever model it is. */
interface Delegate {
  findMany(query: object): PromiseLike<Row[]>;
  count(query: object): Promise<number>;
  groupBy(query: object): PromiseLike<(Row & { _count: number })[]>;
}

export function delegateOf(context: GraphContext, model: Model): Delegate {
  const name = `${model.charAt(0).toLowerCase()}${model.slice(1)}`;
  return (context.prisma as unknown as Record<string, Delegate>)[name] as Delegate;
}
