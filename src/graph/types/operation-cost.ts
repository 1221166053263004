import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  OverlappingFieldsCanBeMergedRule,
  parse,
  specifiedRules,
  validate,
} from 'graphql';
import { builder } from '../builder.ts';
import { checkDocumentSize, DOCUMENT_LIMITS, MAX_TOKENS } from '../cost/document-size.ts';
import type { Variables } from '../cost/list-size.ts';
import { operationCost } from '../cost/operation-cost.ts';
import { InvalidArgument } from '../errors.ts';

interface OperationCostShape {
  readonly requested: number;
  readonly limit: number;
}

const OperationCost = builder.objectRef<OperationCostShape>('OperationCost').implement({
  description:
    'What an operation may cost: one point for each object that its answer may hold. Lists count as many as `first`, `last` or `ids` ask for (20 where they say nothing, 10 where they cannot be cut off); introspection is free.',
  fields: (t) => ({
    requested: t.exposeInt('requested', { description: 'Points that the operation may cost.' }),
    limit: t.exposeInt('limit', { description: 'Points that one operation may cost here.' }),
    isAllowed: t.boolean({
      description: 'Whether the operation would run.',
      resolve: ({ requested, limit }) => requested <= limit,
    }),
  }),
});

builder.queryField('cost', (t) =>
  t.field({
    type: OperationCost,
    nullable: true,
    description: 'What an operation may cost, without running it.',
    args: {
      query: t.arg.string({ required: true, description: 'The GraphQL document.' }),
      operationName: t.arg.string({ description: 'Which of its operations, if it has several.' }),
      variables: t.arg.string({
        description:
          'Its variables, as a JSON object: `"{\\"first\\": 50}"`. They decide the sizes of lists.',
      }),
    },
    resolve: (_root, { query, operationName, variables }, { maxCost }, { schema }) => ({
      requested: operationCost(schema, {
        document: readDocument(schema, query),
        operationName,
        variables: readVariables(variables ?? '{}'),
      }),
      limit: maxCost,
    }),
  }),
);

/** All rules that are linear in the document: comparing fields of one name pair by pair costs more than it tells here. */
const RULES = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

/** @throws InvalidArgument for a document that would not run */
function readDocument(schema: GraphQLSchema, query: string): DocumentNode {
  const document = parseDocument(query);
  const [error] = [...checkDocumentSize(document, DOCUMENT_LIMITS), ...validate(schema, document, RULES)];
  if (error) throw new InvalidArgument(error.message, { field: 'query', received: query });
  return document;
}

function parseDocument(query: string): DocumentNode {
  try {
    return parse(query, { maxTokens: MAX_TOKENS });
  } catch (error) {
    const message = error instanceof GraphQLError ? error.message : 'The document cannot be read.';
    throw new InvalidArgument(message, { field: 'query', received: query });
  }
}

/** @throws InvalidArgument for a text that is no JSON object */
function readVariables(variables: string): Variables {
  const value = parseJson(variables);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Variables;
  throw new InvalidArgument('`variables` must be a JSON object.', {
    field: 'variables',
    received: variables,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
