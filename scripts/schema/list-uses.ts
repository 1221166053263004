import {
  type GraphQLArgument,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';

/** Where each input and enum is asked for: coordinates as `Query.quotes(filter:)` or `QuoteFilter.kind`, by type. */
export function listUses(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const note = (type: { readonly name: string }, use: string): void => {
    if (isInputObjectType(type) || isEnumType(type))
      uses.set(type.name, [...(uses.get(type.name) ?? []), use]);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (type.name.startsWith('__')) continue;
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(getNamedType(field.type as GraphQLType), `${type.name}.${field.name}`);
      const args: readonly GraphQLArgument[] = 'args' in field ? field.args : [];
      for (const arg of args) {
        note(getNamedType(arg.type), `${type.name}.${field.name}(${arg.name}:)`);
      }
    }
  }
  return uses;
}
