import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isListType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { collectFields, type Selecting } from '../collect-fields.ts';
import { listSize, SIZES, type Variables } from './list-size.ts';

/** An operation of a valid document. */
export interface CostedOperation {
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  /** As the client sent them. */
  readonly variables?: Variables | null | undefined;
}

interface Walk extends Selecting {
  readonly variables: Variables;
}

/** Elements of a list that isn't a connection, and is not cut off: roles, sections, word changes. */
const USUAL_LENGTH = 10;

/** Costs that are kept of a document. */
const KEPT_COSTS = 100;

/** Reckons what operations may cost, each once for the sizes that its variables give to lists. */
export class KnownCosts {
  readonly #documents = new WeakMap<DocumentNode, { sizes: readonly string[]; costs: Map<string, number> }>();

  /** As `operationCost`. */
  of(schema: GraphQLSchema, operation: CostedOperation): number {
    const { document, operationName, variables } = operation;
    const known = this.#documents.get(document) ?? { sizes: sizeVariables(document), costs: new Map() };
    this.#documents.set(document, known);
    const sizes = known.sizes.map((name) => sizeOf(variables?.[name]));
    const key = JSON.stringify([operationName, ...sizes]);
    const cost = known.costs.get(key) ?? operationCost(schema, operation);
    if (known.costs.size >= KEPT_COSTS) known.costs.clear();
    known.costs.set(key, cost);
    return cost;
  }
}

/** The variables that say how many elements lists have. */
function sizeVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (SIZES.has(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

/** What of a variable its size follows from: another one than none at all, which has the variable's default. */
function sizeOf(value: unknown): number | string | null {
  if (typeof value === 'number') return value;
  if (Array.isArray(value)) return `${value.length}`;
  return value === undefined ? 'default' : null;
}

/**
 * What an operation may cost, before it runs: one point for each object that its answer may hold. A list counts as many as
 * `first`, `last` or `ids` ask for, another one 10; of several possible types the dearest counts; a field that
 * several fragments select counts once; introspection is free. Linear in the fields of the document, fragments
 * counted where they are used, times the possible types of abstract ones.
 *
 * @param operation of a document that is valid, and bounded in its fields (`DOCUMENT_LIMITS`)
 * @returns 0 where the document has no such operation
 */
export function operationCost(
  schema: GraphQLSchema,
  { document, operationName, variables }: CostedOperation,
): number {
  const operation = getOperationAST(document, operationName);
  const root = operation && schema.getRootType(operation.operation);
  if (!operation || !root) return 0;
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of document.definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  const walk = { schema, fragments, variables: { ...defaultsOf(operation), ...variables } };
  return costOf(walk, root, [operation.selectionSet], null);
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Variables {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, defaultValue }): [string, unknown][] =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)]] : [],
    ),
  );
}

/**
 * Points of what one object holds.
 * @param pageSize how many elements its lists have, where the field above says so
 */
function costOf(
  walk: Walk,
  type: GraphQLCompositeType,
  sets: readonly SelectionSetNode[],
  pageSize: number | null,
): number {
  const types = isAbstractType(type) ? walk.schema.getPossibleTypes(type) : [type];
  const costs = types.map((each) =>
    [...collectFields(walk, each, sets).values()].reduce(
      (sum, nodes) => sum + costOfField(walk, each, nodes, pageSize),
      0,
    ),
  );
  return Math.max(0, ...costs);
}

function costOfField(
  walk: Walk,
  parent: GraphQLObjectType,
  nodes: readonly FieldNode[],
  pageSize: number | null,
): number {
  const [node] = nodes;
  const field = node && parent.getFields()[node.name.value];
  const type = field && getNamedType(field.type);
  if (!field || !isCompositeType(type)) return 0; // Scalars, and the fields of introspection, which no type has.
  const size = listSize(field, node, walk.variables);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  if (!isListType(getNullableType(field.type))) return 1 + costOf(walk, type, sets, size);
  return (size ?? pageSize ?? USUAL_LENGTH) * (1 + costOf(walk, type, sets, null));
}
