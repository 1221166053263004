import {
  astFromValue,
  type GraphQLInputType,
  type GraphQLSchema,
  isInputType,
  parseValue,
  print,
  valueFromAST,
} from 'graphql';
import type { EventKind } from '../../store/event.ts';
import type { EventFilters } from '../filters/events.ts';

const TYPES = {
  ARTICLE_INGESTED: 'ArticleFilter',
  QUOTE_REPORTED: 'QuoteFilter',
  DISCREPANCY_FOUND: 'DiscrepancyFilter',
} as const satisfies Record<EventKind, string>;

/** A filter as GraphQL writes it: what can be stored, read by people, and read back. */
export function printFilter<Kind extends EventKind>(
  schema: GraphQLSchema,
  kind: Kind,
  filter: EventFilters[Kind],
): string {
  const written = astFromValue(filter, typeOf(schema, kind));
  return written ? print(written) : '{}';
}

/** The filter that `printFilter` wrote. */
export function readFilter<Kind extends EventKind>(
  schema: GraphQLSchema,
  kind: Kind,
  text: string,
): EventFilters[Kind] {
  return valueFromAST(parseValue(text), typeOf(schema, kind)) as EventFilters[Kind];
}

function typeOf(schema: GraphQLSchema, kind: EventKind): GraphQLInputType {
  const type = schema.getType(TYPES[kind]);
  if (!isInputType(type)) throw new Error(`The schema has no input type ${TYPES[kind]}`);
  return type;
}
