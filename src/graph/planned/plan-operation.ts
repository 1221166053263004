import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  GraphQLIncludeDirective,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { collectFields, type Selecting } from '../collect-fields.ts';
import { completerOf } from './complete.ts';
import { FieldPlan, type PlanParts } from './field-plan.ts';
import { NoPlan } from './give-up.ts';
import { ObjectPlan, type Part } from './object-plan.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** A query of a valid document. */
export interface Query {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

interface Planning extends Selecting, PlanParts {
  readonly variables: Variables;
}

/**
 * Plans a query for all requests that differ in nothing but the arguments of its root fields.
 * @param variables coerced
 * @throws NoPlan for what only the ordinary executor knows. Linear in the fields of the document, fragments counted where they
 * are used, times the possible types of abstract ones.
 */
export function planOperation(
  { schema, document, operation }: Query,
  variables: Variables,
): ObjectPlan<Variables> {
  const root = schema.getQueryType();
  if (!root) throw new NoPlan('no queries');
  const fragments = fragmentsOf(document);
  const planning: Planning = {
    schema,
    fragments,
    variables,
    keeps: (selection) => isKept(selection, variables),
    operation: {
      schema,
      fragments: Object.fromEntries(fragments),
      rootValue: undefined,
      operation,
      variableValues: { ...variables },
    } as PlanParts['operation'],
  };
  const parts = [...collectFields(planning, root, [operation.selectionSet])].map(
    ([key, nodes]): Part<Variables> => {
      if (nodes[0]?.name.value === '__typename') return typenamePart(key, root);
      const plan = planField(planning, root, nodes, undefined);
      return { key, field: plan, read: rootReader(plan), complete: completerOf(plan.field.type, plan) };
    },
  );
  return new ObjectPlan(parts);
}

/** Root fields resolve as for anyone else: whoever asks may have to have a key. */
function rootReader({ field, nodes, info }: FieldPlan): Part<Variables>['read'] {
  const { resolve } = field;
  const [node] = nodes as [FieldNode];
  if (!resolve) throw new NoPlan(`${field.name} has no resolver`);
  return (variables, context) => resolve(undefined, getArgumentValues(field, node, variables), context, info);
}

/** The variables that are more than an argument of a root field: with other values it is another plan. */
export function shapingVariables({ document, operation }: Query): string[] {
  const names = new Set<string>();
  const note = { Variable: ({ name }: { name: { value: string } }) => void names.add(name.value) };
  const root = (set: SelectionSetNode): void => {
    for (const selection of set.selections) {
      for (const directive of selection.directives ?? []) visit(directive, note);
      if (selection.kind === Kind.FIELD) {
        if (selection.selectionSet) visit(selection.selectionSet, note);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) root(selection.selectionSet);
    }
  };
  root(operation.selectionSet);
  for (const definition of document.definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) visit(definition, note);
  return [...names].sort();
}

function planObject(
  planning: Planning,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  above: FieldPlan['path'],
): ObjectPlan {
  const parts = [...collectFields(planning, type, sets)].map(
    ([key, nodes]): Part<Record<string, unknown>> => {
      if (nodes[0]?.name.value === '__typename') return typenamePart(key, type);
      const field = planField(planning, type, nodes, above);
      return { key, field, read: field.reader(), complete: completerOf(field.field.type, field) };
    },
  );
  return new ObjectPlan(parts);
}

function typenamePart(key: string, { name }: GraphQLObjectType): Part<unknown> {
  return { key, field: null, read: () => name, complete: (value) => value };
}

function planField(
  planning: Planning,
  parentType: GraphQLObjectType,
  nodes: readonly FieldNode[],
  above: FieldPlan['path'] | undefined,
): FieldPlan {
  const [node] = nodes as [FieldNode];
  const field = parentType.getFields()[node.name.value];
  if (!field) throw new NoPlan(node.name.value);
  const isRoot = above === undefined;
  const args = isRoot ? {} : getArgumentValues(field, node, planning.variables);
  const plan = new FieldPlan(planning, { field, parentType, nodes, above, args });
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  for (const type of objectTypes(planning.schema, getNamedType(field.type)))
    plan.objects.set(type.name, planObject(planning, type, sets, plan.path));
  return plan;
}

function objectTypes(schema: GraphQLSchema, type: GraphQLNamedOutputType): readonly GraphQLObjectType[] {
  if (isAbstractType(type)) return schema.getPossibleTypes(type);
  return isObjectType(type) ? [type] : [];
}

function fragmentsOf({ definitions }: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const each of definitions)
    if (each.kind === Kind.FRAGMENT_DEFINITION) fragments.set(each.name.value, each);
  return fragments;
}

function isKept(selection: SelectionNode, variables: Variables): boolean {
  if (!selection.directives?.length) return true;
  return (
    getDirectiveValues(GraphQLSkipDirective, selection, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, selection, variables)?.if !== false
  );
}
