import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Operation } from '../queries/ask-in-process.ts';
import type { KnownValues } from './known-values.ts';

/** A way that lists can be asked for: by one filter, in one order, counted, or none of these. */
export interface ListOperation {
  /** `Person.quotes filter outlet`, `Query.articles orderBy NEWEST`. */
  readonly name: string;
  readonly operation: Operation;
}

type Field = GraphQLField<unknown, unknown>;

const LIST = 'edges { node { __typename } }';

/** A way from the root to a type: puts a selection at its end. */
type Way = (selection: string) => string;

/**
 * An operation for each filter, each order and the count of every connection of the schema, each alone: on the
 * shortest way from the root, on which a list brings its first entry. Filters by what nothing is known of are left out.
 */
export function listOperations(schema: GraphQLSchema, known: KnownValues): ListOperation[] {
  return [...waysTo(schema, known)].flatMap(([typeName, way]) =>
    connectionsOf(schema, typeName).flatMap((field) =>
      listingsOf(field, known).map(({ what, args = {}, selection = LIST }) => {
        const variables = { ...requiredOf(field, known), ...args };
        const declared = Object.keys(variables).map((name) => `$${name}: ${typeOf(field, name)}`);
        const call = callOf(field, Object.keys(variables), selection);
        return {
          name: `${typeName}.${field.name} ${what}`,
          operation: {
            query: `query${declared.length > 0 ? `(${declared.join(', ')})` : ''} ${way(call)}`,
            variables,
          },
        };
      }),
    ),
  );
}

/** By the name of the type, nearest first. Lookups by an id or a slug lead nowhere: lists lead there as well. */
function waysTo(schema: GraphQLSchema, known: KnownValues): Map<string, Way> {
  const ways = new Map<string, Way>([['Query', (selection) => `{ ${selection} }`]]);
  for (const [name, way] of ways) {
    for (const field of fieldsOf(schema, name)) {
      const next = getNamedType(field.type);
      if (!isObjectType(next)) continue;
      const isList = isConnection(next);
      const isLookup = name === 'Query' && !isList && field.args.length > 0;
      const nextName = isList ? nodeOf(next) : next.name;
      if (isLookup || ways.has(nextName) || Object.keys(requiredOf(field, known)).length > 0) continue;
      ways.set(nextName, (selection) =>
        way(
          isList
            ? `${field.name}(first: 1) { edges { node { ${selection} } } }`
            : `${field.name} { ${selection} }`,
        ),
      );
    }
  }
  return ways;
}

interface Listing {
  readonly what: string;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly selection?: string;
}

function listingsOf(field: Field, known: KnownValues): Listing[] {
  const orders = namedTypeOf(field, 'orderBy');
  const filter = namedTypeOf(field, 'filter');
  return [
    { what: 'alone' },
    { what: 'totalCount', selection: 'totalCount' },
    ...(isEnumType(orders) ? orders.getValues() : []).map(({ name }) => ({
      what: `orderBy ${name}`,
      args: { orderBy: name },
    })),
    ...(isInputObjectType(filter) ? Object.values(filter.getFields()) : []).flatMap(({ name, type }) => {
      const value = knownValueOf(type, name, known);
      const args = { filter: { [name]: value } };
      // What is counted has no order that an index could be walked along instead.
      return value === null ? [] : [{ what: `filter ${name}`, args, selection: `totalCount ${LIST}` }];
    }),
  ];
}

/** A value of the type that names what there is; null where nothing is known. */
function knownValueOf(type: GraphQLInputType, name: string, known: KnownValues): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const value = knownValueOf(nullable.ofType, name, known);
    return value === null ? null : [value];
  }
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? null;
  if (name.startsWith('min')) return name === 'minScore' ? 0.5 : 2;
  return known[name] ?? null;
}

const requiredOf = (field: Field, known: KnownValues): Record<string, unknown> =>
  Object.fromEntries(
    field.args.filter(isRequiredArgument).map(({ name, type }) => [name, knownValueOf(type, name, known)]),
  );

const callOf = ({ name }: Field, args: readonly string[], selection: string): string =>
  `${name}${args.length > 0 ? `(${args.map((arg) => `${arg}: $${arg}`).join(', ')})` : ''} { ${selection} }`;

const argumentOf = (field: Field, wanted: string): GraphQLArgument | undefined =>
  field.args.find(({ name }) => name === wanted);

const typeOf = (field: Field, wanted: string): string => String(argumentOf(field, wanted)?.type);

function namedTypeOf(field: Field, wanted: string): unknown {
  const argument = argumentOf(field, wanted);
  return argument && getNamedType(argument.type);
}

const isConnection = ({ name }: GraphQLObjectType): boolean => name.endsWith('Connection');

function nodeOf(connection: GraphQLObjectType): string {
  const edge = getNamedType(connection.getFields().edges?.type);
  const node = isObjectType(edge) ? edge.getFields().node : undefined;
  if (!node) throw new Error(`${connection.name} has no nodes`);
  return getNamedType(node.type).name;
}

function fieldsOf(schema: GraphQLSchema, typeName: string): Field[] {
  const type = schema.getType(typeName);
  return isObjectType(type) ? Object.values(type.getFields()) : [];
}

function connectionsOf(schema: GraphQLSchema, typeName: string): Field[] {
  return fieldsOf(schema, typeName).filter((field) => {
    const named = getNamedType(field.type);
    return isObjectType(named) && isConnection(named);
  });
}
