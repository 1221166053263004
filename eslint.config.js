import graphql from '@graphql-eslint/eslint-plugin';

const { rules: all } = graphql.configs['flat/schema-all'];
const { rules: relay } = graphql.configs['flat/schema-relay'];
const described = {
  types: true,
  rootField: true,
  DirectiveDefinition: true,
  EnumValueDefinition: true,
  FieldDefinition: true,
  InputValueDefinition: true,
};

/** The schema against all rules of graphql-eslint. Why each of those below is off or eased: docs/decisions/0017. */
export default [
  {
    files: ['schema.graphql'],
    languageOptions: {
      parser: graphql.parser,
      parserOptions: { graphQLConfig: { schema: 'schema.graphql' } },
    },
    plugins: { '@graphql-eslint': graphql },
    rules: {
      ...all,
      ...relay,
      '@graphql-eslint/require-description': ['error', described],
      '@graphql-eslint/relay-edge-types': [
        'error',
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false },
      ],
      '@graphql-eslint/no-root-type': 'off',
      '@graphql-eslint/no-typename-prefix': 'off',
      '@graphql-eslint/strict-id-in-types': 'off',
    },
  },
];
