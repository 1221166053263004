import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  parse,
  print,
} from 'graphql';

/** Leaves that an example asks of the type that it is about. */
const LEAVES = 4;
/** Leaves that say what a thing is, before all others. */
const TELLING = new Set(['id', 'name', 'slug', 'text', 'title']);

/** The way from an operation to a type: its fields, and the fragments between them. */
interface Way {
  readonly operation: 'query' | 'mutation' | 'subscription';
  readonly steps: readonly string[];
  /** `$query: String!`, for each argument that must be given. */
  readonly variables: readonly string[];
}

/**
 * For each object, interface and union, but not the roots, an operation that reaches it: by the fewest fields, and by a
 * mutation only where no query does. Keyed by the name of the type.
 */
export function exampleOperations(schema: GraphQLSchema): ReadonlyMap<string, string> {
  const roots = [
    ['query', schema.getQueryType()],
    ['mutation', schema.getMutationType()],
    ['subscription', schema.getSubscriptionType()],
  ] as const;
  const ways = new Map<string, Way>();
  for (const [operation, root] of roots) {
    if (root) explore(schema, root, { operation, steps: [], variables: [] }, ways);
  }
  for (const [, root] of roots) ways.delete(root?.name ?? '');
  return new Map([...ways].map(([name, way]) => [name, write(way, schema.getType(name))]));
}

/** Breadth first, so that the first way to a type is a shortest one. */
function explore(schema: GraphQLSchema, root: GraphQLObjectType, start: Way, ways: Map<string, Way>): void {
  const waiting: [GraphQLNamedType, Way][] = [[root, start]];
  for (const [type, way] of waiting) {
    if (ways.has(type.name)) continue;
    ways.set(type.name, way);
    if (isAbstractType(type)) {
      for (const each of schema.getPossibleTypes(type)) waiting.push([each, narrow(way, each)]);
    }
    if (!isObjectType(type)) continue;
    for (const each of type.getInterfaces()) waiting.push([each, narrow(way, each)]);
    for (const field of easiestFirst(Object.values(type.getFields()))) {
      const next = getNamedType(field.type);
      if (!isLeafType(next)) waiting.push([next, step(way, field)]);
    }
  }
}

/** Without those that find a thing by its id, or by one of several arguments: which, the schema doesn't say. */
function easiestFirst(fields: GraphQLField<unknown, unknown>[]): GraphQLField<unknown, unknown>[] {
  return fields
    .filter((field) => !isLookup(field))
    .toSorted((a, b) => requiredOf(a).length - requiredOf(b).length);
}

function isLookup({ args }: GraphQLField<unknown, unknown>): boolean {
  const names = args.map(({ name }) => name);
  if (names.length === 1) return names[0] === 'id' || names[0] === 'ids';
  return names.length > 1 && names.every((name) => ['id', 'slug', 'name', 'url'].includes(name));
}

const requiredOf = ({ args }: GraphQLField<unknown, unknown>) => args.filter(isRequiredArgument);

function narrow(way: Way, { name }: GraphQLNamedType): Way {
  return { ...way, steps: [...way.steps, `... on ${name}`] };
}

function step(way: Way, field: GraphQLField<unknown, unknown>): Way {
  const required = requiredOf(field);
  const passed = required.map(({ name }) => `${name}: $${name}`).join(', ');
  return {
    ...way,
    steps: [...way.steps, passed === '' ? field.name : `${field.name}(${passed})`],
    variables: [...way.variables, ...required.map(({ name, type }) => `$${name}: ${type}`)],
  };
}

function write({ operation, steps, variables }: Way, type: GraphQLNamedType | undefined): string {
  const selection = steps.reduceRight((inner, each) => `${each} { ${inner} }`, leavesOf(type).join(' '));
  const declared = variables.length > 0 ? `(${variables.join(', ')})` : '';
  return print(parse(`${operation} ${declared} { ${selection} }`));
}

function leavesOf(type: GraphQLNamedType | undefined): string[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return ['__typename'];
  const leaves = Object.values(type.getFields()).filter(
    (field) => isLeafType(getNamedType(field.type)) && requiredOf(field).length === 0,
  );
  const names = leaves
    .toSorted((a, b) => Number(isNonNullType(b.type)) - Number(isNonNullType(a.type)))
    .map(({ name }) => name);
  const telling = names.filter((name) => TELLING.has(name));
  return names.length > 0 ? [...new Set([...telling, ...names])].slice(0, LEAVES) : ['__typename'];
}
