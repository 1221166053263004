import {
  completeValue,
  type InputFieldMap,
  type InputShapeFromFields,
  type MaybePromise,
} from '@pothos/core';
import type { GraphContext } from '../context.ts';
import type PrismaTypes from '../generated/pothos.ts';
import type { ConnectionType, Model } from './connection-type.ts';
import type { Order } from './order.ts';
import { type Page, type PageArgs, queryOfPage, readPage } from './page.ts';

/** What the pages of one kind of row are, wherever they are reached from. */
export interface Paging<Row extends Model, Args extends InputFieldMap> {
  readonly type: ConnectionType<Row>;
  /** Arguments besides `first`, `last`, `after`, `before`. */
  readonly args?: Args;
  readonly order: Order | ((args: InputShapeFromFields<Args>) => Order);
  /** Which rows; may look names up. @throws InvalidArgument, UnknownReference */
  readonly where?: (
    args: InputShapeFromFields<Args>,
    context: GraphContext,
  ) => MaybePromise<PrismaTypes[Row]['Where']>;
}

/** Lets TypeScript infer a page's arguments. */
export function definePaging<Row extends Model, Args extends InputFieldMap>(
  definition: Paging<Row, Args>,
): Paging<Row, Args> {
  return definition;
}

/** A connection field over such pages. */
export interface ConnectionOptions<Row extends Model, Args extends InputFieldMap> extends Paging<Row, Args> {
  readonly description: string;
}

/** One page of a connection field, its arguments checked. */
export interface PlannedPage {
  readonly page: Page;
  /** All rows of the connection: what `totalCount` counts. */
  readonly where: object;
  /** Prisma's arguments for the rows of this page. */
  readonly query: { where: object; orderBy: object[]; take: number };
}

/**
 * Reads a connection field's arguments.
 * @throws (or rejects with) InvalidArgument or UnknownReference.
 */
export function planPage<Row extends Model, Args extends InputFieldMap>(
  options: Paging<Row, Args>,
  fieldName: string,
  args: object,
  context: GraphContext,
): MaybePromise<PlannedPage> {
  const own = args as InputShapeFromFields<Args>;
  const order = typeof options.order === 'function' ? options.order(own) : options.order;
  const page = readPage(fieldName, args as PageArgs, order);
  return completeValue(options.where?.(own, context) ?? {}, (where) => ({
    page,
    where,
    query: queryOfPage(page, where),
  }));
}
