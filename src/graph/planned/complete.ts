import { isThenable } from '@pothos/core';
import {
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { GraphContext } from '../context.ts';
import type { FieldPlan } from './field-plan.ts';
import { GiveUp } from './give-up.ts';

/** Makes of what a resolver gave what the answer holds; a promise only where something in it is one. */
export type Complete = (value: unknown, context: GraphContext) => unknown;

/** As GraphQL completes values of a type, except that whatever would be an error is thrown. */
export function completerOf(type: GraphQLOutputType, field: FieldPlan): Complete {
  if (isNonNullType(type)) return nonNull(completerOf(type.ofType, field), field);
  if (isListType(type)) return list(completerOf(type.ofType, field), field);
  if (isLeafType(type)) return leaf(type);
  const objects = field.objects;
  if (!isAbstractType(type)) {
    const object = objects.get(type.name);
    if (object === undefined) throw new Error(`${type.name} has no plan`);
    return (value, context) =>
      value == null ? null : object.assemble(value as Record<string, unknown>, context);
  }
  const { resolveType } = type;
  const info = field.info as GraphQLResolveInfo;
  return (value, context) => {
    if (value == null) return null;
    const typename = resolveType?.(value, context, info, type);
    const object = typeof typename === 'string' ? objects.get(typename) : undefined;
    if (object === undefined) throw new GiveUp(`the type of ${field.field.name}`);
    return object.assemble(value as Record<string, unknown>, context);
  };
}

function nonNull(complete: Complete, { field }: FieldPlan): Complete {
  const check = (value: unknown): unknown => {
    if (value == null) throw new GiveUp(`${field.name} is null`);
    return value;
  };
  return (value, context) => {
    const completed = complete(value, context);
    return isThenable(completed) ? completed.then(check) : check(completed);
  };
}

function list(complete: Complete, { field }: FieldPlan): Complete {
  return (value, context) => {
    if (value == null) return null;
    if (!Array.isArray(value)) throw new GiveUp(`${field.name} is no list`);
    const items: unknown[] = [];
    let isLate = false;
    try {
      for (const item of value) {
        const completed = isThenable(item)
          ? item.then((settled) => complete(settled, context))
          : complete(item, context);
        isLate ||= isThenable(completed);
        items.push(completed);
      }
    } catch (error) {
      settleLate(items);
      throw error;
    }
    return isLate ? Promise.all(items) : items;
  };
}

function leaf(type: GraphQLLeafType): Complete {
  return (value) => {
    if (value == null) return null;
    const written = type.serialize(value);
    if (written == null) throw new GiveUp(`a value of ${type.name}`);
    return written;
  };
}

/** What was begun beside something that failed may fail, too: nobody waits for it any more. */
export function settleLate(values: readonly unknown[]): void {
  for (const value of values) if (isThenable(value)) value.then(null, () => {});
}
