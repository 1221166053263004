import { queryFromInfo } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import type { GraphContext } from './context.ts';

/** Where below a field the rows are that it loads. */
export interface RowsAt {
  /** Their type; without it, the field's own. */
  readonly typeName?: string;
  /** The ways of fields that lead to them; without one, the field itself returns them. */
  readonly paths?: { name: string }[][];
  /** What is selected of them whatever the document asks. */
  readonly initial?: Selection;
}

/** Prisma's `select` for rows; whatever the document asks, they have an id. */
export interface Selection {
  readonly select?: { id: true };
}

/** What resolvers of a planned query get for GraphQL's own `info`: the same for all rows and requests. */
export interface PlannedInfo extends GraphQLResolveInfo {
  readonly planned: { selectionOf(context: GraphContext, rows: RowsAt): Selection };
}

/** What the document asks of the rows that a field loads: worked out once for a planned operation, else for each request. */
export function selectionAt(
  context: GraphContext,
  info: GraphQLResolveInfo | PlannedInfo,
  rows: RowsAt = {},
): Selection {
  if ('planned' in info) return info.planned.selectionOf(context, rows);
  return queryOf(context, info, rows);
}

/** The same, worked out by Pothos, which notes in the context what is loaded where. */
export function queryOf(
  context: GraphContext,
  info: GraphQLResolveInfo,
  { initial, ...rows }: RowsAt,
): Selection {
  return queryFromInfo({ context, info, ...rows, ...initial }) as Selection;
}
