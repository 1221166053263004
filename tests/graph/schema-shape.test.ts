import { getNamedType, isAbstractType, isInterfaceType, isObjectType } from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graph/schema.ts';

// What the rules of graphql-eslint that are off or eased would watch over (docs/decisions/0017), as far as it holds here.

const types = Object.values(schema.getTypeMap()).filter(
  (type) => !type.name.startsWith('__') && (isObjectType(type) || isInterfaceType(type)),
);
const fields = types.flatMap((type) =>
  isObjectType(type) || isInterfaceType(type)
    ? Object.values(type.getFields()).map((field) => ({ type, field }))
    : [],
);

test('no field repeats the name of its type', () => {
  const repeating = fields.filter(({ type, field }) =>
    new RegExp(`^${type.name}(?![a-z])`).test(field.name.replace(/^./, (first) => first.toUpperCase())),
  );
  expect(repeating.map(({ type, field }) => `${type.name}.${field.name}`)).toEqual([]);
});

test('what edges lead to are nodes, but for merge suggestions, which nothing stands for', () => {
  const isNode = (name: string): boolean => {
    const type = schema.getType(name);
    if (isAbstractType(type)) return schema.getPossibleTypes(type).every((each) => isNode(each.name));
    return isObjectType(type) && type.getInterfaces().some((each) => each.name === 'Node');
  };
  const edges = fields.filter(({ type, field }) => type.name.endsWith('Edge') && field.name === 'node');
  expect(edges.length).toBeGreaterThan(20);
  const others = edges.map(({ field }) => getNamedType(field.type).name).filter((name) => !isNode(name));
  expect(others).toEqual(['MergeSuggestion']);
});

/** Of the service, not of the graph: admins list them, and `node(id:)` is everybody's. */
const OF_THE_SERVICE = ['Webhook', 'WebhookDelivery'];

test('a type with an `id: ID!` is a node, and the other way round', () => {
  const identified = fields.filter(
    ({ type, field }) => isObjectType(type) && field.name === 'id' && !OF_THE_SERVICE.includes(type.name),
  );
  const node = schema.getType('Node');
  const nodes = isInterfaceType(node) ? schema.getPossibleTypes(node) : [];
  expect(identified.map(({ type }) => type.name).sort()).toEqual(nodes.map(({ name }) => name).sort());
});
