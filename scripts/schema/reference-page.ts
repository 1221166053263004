import {
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type GraphQLType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isScalarType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { exampleOperations } from './example-operations.ts';
import { listUses } from './list-uses.ts';

/** Told once, at the head of the page. */
const PAGING = new Set(['first', 'last', 'after', 'before']);

const KINDS: readonly [title: string, belongs: (type: GraphQLNamedType) => boolean][] = [
  ['Objects', isObjectType],
  ['Interfaces', isInterfaceType],
  ['Unions', isUnionType],
  ['Enums', isEnumType],
  ['Inputs', isInputObjectType],
  ['Scalars', isScalarType],
];

/** docs/schema.md: every type with its fields or values, an operation that reaches it, and where it is used. */
export function referencePage(schema: GraphQLSchema): string {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()].filter(
    (type) => type != null,
  );
  const others = Object.values(schema.getTypeMap()).filter(
    (type) =>
      !isIntrospectionType(type) && !isSpecifiedScalarType(type) && !roots.some((root) => root === type),
  );
  const write = typeWriter(schema);
  const parts = [
    '# The schema',
    '<!-- Written by `npm run generate` from schema.graphql: edit the descriptions in src/graph/. -->',
    schema.description ?? '',
    pagingOf(schema),
    ...roots.map((root) => write(root, 2)),
  ];
  for (const [title, belongs] of KINDS) {
    const types = others.filter(belongs).toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
    if (types.length > 0) parts.push(`## ${title}`, ...types.map((type) => write(type, 3)));
  }
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** The four arguments of every connection. */
function pagingOf(schema: GraphQLSchema): string {
  const fields = Object.values(schema.getQueryType()?.getFields() ?? {});
  const args = fields.find(({ args }) => args.some(({ name }) => name === 'last'))?.args ?? [];
  const rows = args.filter(({ name }) => PAGING.has(name)).map(describeArgument);
  return rows.length === 0
    ? ''
    : `Every connection takes, besides what is told at its field:\n\n${list(rows)}`;
}

function typeWriter(schema: GraphQLSchema): (type: GraphQLNamedType, level: number) => string {
  const examples = exampleOperations(schema);
  const uses = listUses(schema);
  return (type, level) => {
    const example = examples.get(type.name);
    const used = uses.get(type.name) ?? [];
    return [
      `${'#'.repeat(level)} ${type.name}`,
      type.description ?? '',
      isObjectType(type) && type.getInterfaces().length > 0
        ? `Implements ${type.getInterfaces().map(linkTo).join(', ')}.`
        : '',
      isInterfaceType(type) || isUnionType(type)
        ? `One of ${schema.getPossibleTypes(type).map(linkTo).join(', ')}.`
        : '',
      table(type),
      example === undefined ? '' : `\`\`\`graphql\n${example}\n\`\`\``,
      used.length > 0 ? `Used by ${used.map((use) => `\`${use}\``).join(', ')}.` : '',
    ]
      .filter((part) => part !== '')
      .join('\n\n');
  };
}

function table(type: GraphQLNamedType): string {
  if (isEnumType(type)) {
    return rows(
      ['value', ''],
      type.getValues().map((value) => [`\`${value.name}\``, value.description]),
    );
  }
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields());
    return rows(
      ['field', 'type', ''],
      fields.map((field) => [`\`${field.name}\``, show(field.type), field.description]),
    );
  }
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  const fields = Object.values(type.getFields()).map((field) => {
    const args = field.args.filter(({ name }) => !field.args.some(isPaging) || !PAGING.has(name));
    const told = args.map((arg) => `<br>${describeArgument(arg)}`).join('');
    return [`\`${field.name}\``, show(field.type), `${field.description ?? ''}${told}`];
  });
  return rows(['field', 'type', ''], fields);
}

/** `last` stands on connections only; a list that is cut off has a `first` of its own. */
const isPaging = ({ name }: GraphQLArgument): boolean => name === 'last';

function describeArgument(arg: GraphQLArgument | GraphQLInputField): string {
  const otherwise = arg.defaultValue === undefined ? '' : ` Otherwise \`${arg.defaultValue}\`.`;
  return `\`${arg.name}: ${arg.type}\` ${arg.description ?? ''}${otherwise}`;
}

/** A type as Markdown, linked to where the page tells of it. */
function show(type: GraphQLType): string {
  const named = getNamedType(type);
  return String(type).replace(named.name, linkTo(named));
}

function linkTo(type: GraphQLNamedType): string {
  return isSpecifiedScalarType(type) ? type.name : `[${type.name}](#${type.name.toLowerCase()})`;
}

const list = (items: readonly string[]): string => items.map((item) => `- ${item}`).join('\n');

function rows(heads: readonly string[], cells: readonly (readonly (string | null | undefined)[])[]): string {
  const line = (row: readonly (string | null | undefined)[]) => `| ${row.map(cell).join(' | ')} |`;
  return [line(heads), `|${'---|'.repeat(heads.length)}`, ...cells.map(line)].join('\n');
}

const cell = (text: string | null | undefined): string =>
  (text ?? '').replaceAll('|', '\\|').replaceAll(/\s*\n\s*/g, ' ');
