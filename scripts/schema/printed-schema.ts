import {
  type ASTNode,
  buildASTSchema,
  type DocumentNode,
  lexicographicSortSchema,
  parse,
  print,
  printSchema,
  printType,
  visit,
} from 'graphql';
import { schema } from '../../src/graph/schema.ts';

/**
 * The schema as schema.graphql holds it: in the order of graphql-eslint's `alphabetize`, so by name, with `id` first,
 * `createdAt` and `updatedAt` last, and the `schema` definition, which has no name, at the end.
 */
export function printedSchema(): string {
  const sorted = sort(parse(printSchema(lexicographicSortSchema(schema))));
  const built = buildASTSchema(sorted);
  const printed = sorted.definitions.map((definition) => {
    const type = built.getType(nameOf(definition));
    // Leaves an empty line between described fields, which `print` does not.
    return type ? printType(type) : print(definition);
  });
  return `${printed.join('\n\n')}\n`;
}

function sort(document: DocumentNode): DocumentNode {
  return visit(document, {
    Document: (node) => ({ ...node, definitions: node.definitions.toSorted(inOrder) }),
    EnumTypeDefinition: (node) => ({ ...node, values: node.values?.toSorted(inOrder) }),
    FieldDefinition: (node) => ({ ...node, arguments: node.arguments?.toSorted(inOrder) }),
    InputObjectTypeDefinition: (node) => ({ ...node, fields: node.fields?.toSorted(inOrder) }),
    InterfaceTypeDefinition: (node) => ({ ...node, fields: node.fields?.toSorted(inOrder) }),
    ObjectTypeDefinition: (node) => ({ ...node, fields: node.fields?.toSorted(inOrder) }),
  });
}

function inOrder(a: ASTNode, b: ASTNode): number {
  const [left, right] = [nameOf(a), nameOf(b)];
  return placeOf(left) - placeOf(right) || left.localeCompare(right, 'en');
}

function nameOf(node: ASTNode): string {
  return 'name' in node ? (node.name?.value ?? '') : '';
}

function placeOf(name: string): number {
  return name === 'id' ? 0 : 2 + ['createdAt', 'updatedAt', ''].indexOf(name);
}
