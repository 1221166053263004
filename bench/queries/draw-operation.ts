import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Operation } from './ask-in-process.ts';
import { chance, type Draw, drawValue, pick } from './draw-value.ts';

/** What one operation has used up and declared so far. */
interface Drawing extends Draw {
  readonly schema: GraphQLSchema;
  fieldsLeft: number;
  aliases: number;
  /** Response name → what it stands for: fields of one name must be able to merge. */
  readonly names: Map<string, string>;
  readonly declared: string[];
  readonly variables: Record<string, unknown>;
}

type Field = GraphQLField<unknown, unknown>;

/** Draws a valid query: fields, arguments, variables, aliases, inline fragments and directives, at most `depth` deep. */
export function drawOperation(draw: Draw, schema: GraphQLSchema, depth: number): Operation {
  const drawing: Drawing = {
    ...draw,
    schema,
    fieldsLeft: pick(draw, [5, 15, 40, 120]),
    aliases: 0,
    names: new Map(),
    declared: [],
    variables: {},
  };
  const root = schema.getQueryType();
  if (!root) throw new Error('The schema has no queries');
  const selections = drawSelections(drawing, root, depth);
  const declared = drawing.declared.length > 0 ? `(${drawing.declared.join(', ')})` : '';
  return { query: `query Fuzz${declared} ${selections}`, variables: drawing.variables };
}

function drawSelections(drawing: Drawing, type: GraphQLNamedOutputType, depth: number): string {
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  const wanted = shuffle(drawing, fields).slice(0, pick(drawing, [1, 2, 3, 5, 8]));
  const drawn = wanted.flatMap((field) => drawField(drawing, type, field, depth) ?? []);
  if (isAbstractType(type))
    for (const possible of shuffle(drawing, drawing.schema.getPossibleTypes(type)).slice(0, 2))
      drawn.push(`... on ${possible.name} ${drawSelections(drawing, possible, depth)}`);
  return `{ ${drawn.length > 0 ? drawn.join(' ') : '__typename'} }`;
}

/** Null where the operation has no room for it. */
function drawField(
  drawing: Drawing,
  parent: GraphQLNamedOutputType,
  field: Field,
  depth: number,
): string | null {
  const type = getNamedType(field.type);
  if (drawing.fieldsLeft <= 0 || (isCompositeType(type) && depth <= 1)) return null;
  const written = drawArguments(drawing, field);
  const name = drawName(drawing, `${parent.name}.${field.name}`, field, written);
  if (name === null) return null;
  drawing.fieldsLeft -= 1;
  const directive = chance(drawing, 0.05) ? ` ${drawDirective(drawing)}` : '';
  const inner = isCompositeType(type) ? ` ${drawSelections(drawing, type, depth - 1)}` : '';
  return `${name}${written}${directive}${inner}`;
}

/** The name, with an alias where it has another meaning already. Null where there are too many of those. */
function drawName(drawing: Drawing, coordinate: string, field: Field, written: string): string | null {
  const meaning = isCompositeType(getNamedType(field.type))
    ? `${coordinate}${written}`
    : `${field.type}${written}`;
  const known = drawing.names.get(field.name) ?? meaning;
  drawing.names.set(field.name, known);
  if (known === meaning) return field.name;
  drawing.aliases += 1;
  return drawing.aliases > 50 ? null : `a${drawing.aliases}: ${field.name}`;
}

function drawArguments(drawing: Drawing, { args }: Field): string {
  const wanted = args.filter((arg) => isRequiredArgument(arg) || chance(drawing, likelihoodOf(arg)));
  // `first` and `last` together are an error that would hide the rest.
  const chosen = wanted.filter(
    ({ name }) => name !== 'last' || !wanted.some((other) => other.name === 'first'),
  );
  if (chosen.length === 0) return '';
  return `(${chosen.map((arg) => `${arg.name}: ${drawArgument(drawing, arg)}`).join(', ')})`;
}

function likelihoodOf({ name }: GraphQLArgument): number {
  if (name === 'first') return 0.6;
  return name === 'after' || name === 'before' ? 0.03 : 0.35;
}

function drawArgument(drawing: Drawing, { name, type }: GraphQLArgument): string {
  const value = drawValue(drawing, type, name);
  const written = write(type, value);
  // GraphQL cannot write half of a surrogate pair; JSON can.
  if (chance(drawing, 0.7) && !/\\ud[89a-f]/.test(written)) return written;
  const variable = `v${drawing.declared.length}`;
  drawing.declared.push(`$${variable}: ${type}`);
  drawing.variables[variable] = value;
  return `$${variable}`;
}

function drawDirective(drawing: Drawing): string {
  return pick(drawing, ['@include(if: true)', '@skip(if: false)', '@skip(if: true)']);
}

/** A value as GraphQL writes it. */
function write(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return write(type.ofType, value);
  if (isListType(type) && Array.isArray(value))
    return `[${value.map((each) => write(type.ofType, each)).join(', ')}]`;
  if (isEnumType(type) && value !== null) return String(value);
  if (!isInputObjectType(type) || value === null) return JSON.stringify(value);
  const fields = Object.entries(value as object).map(([name, inner]) => {
    const field = type.getFields()[name];
    return `${name}: ${field ? write(field.type, inner) : 'null'}`;
  });
  return `{ ${fields.join(', ')} }`;
}

function shuffle<T>({ random }: Draw, items: readonly T[]): T[] {
  return items
    .map((item) => ({ item, at: random() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
