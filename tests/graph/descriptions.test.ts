import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedDirective,
  isSpecifiedScalarType,
} from 'graphql';
import { expect, test } from 'vitest';
import { schema } from '../../src/graph/schema.ts';

/** Everything of the schema that can be described, by its coordinate. */
function describables(): [coordinate: string, description: string | null | undefined][] {
  const found: [string, string | null | undefined][] = [];
  for (const directive of schema.getDirectives().filter((each) => !isSpecifiedDirective(each))) {
    found.push([`@${directive.name}`, directive.description]);
    for (const arg of directive.args) found.push([`@${directive.name}(${arg.name}:)`, arg.description]);
  }
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    found.push([type.name, type.description]);
    if (isEnumType(type)) {
      for (const value of type.getValues()) found.push([`${type.name}.${value.name}`, value.description]);
    }
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      found.push([`${type.name}.${field.name}`, field.description]);
      for (const arg of 'args' in field ? field.args : []) {
        found.push([`${type.name}.${field.name}(${arg.name}:)`, arg.description]);
      }
    }
  }
  return found;
}

test('every type, field, argument, enum value, input field and directive is described', () => {
  const all = describables();
  expect(all.length).toBeGreaterThan(500);
  expect(all.filter(([, description]) => !description?.trim()).map(([coordinate]) => coordinate)).toEqual([]);
});

test('descriptions are sentences', () => {
  const odd = describables().filter(
    ([, description]) => description && !/[.:]["`)]?$|[`)]$/.test(description.trim()),
  );
  expect(odd).toEqual([]);
});
