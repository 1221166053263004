import type { CodegenConfig } from '@graphql-codegen/cli';

const typing = {
  documentMode: 'string',
  enumsAsTypes: true,
  useTypeImports: true,
  avoidOptionals: { field: true },
  defaultScalarType: 'unknown',
  scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
  emitLegacyCommonJSImports: false,
  importExtension: '.ts',
};

/** Types each operation of the SDK, and of linked data, against the schema. `graphql-codegen --check` fails when they are stale. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  generates: {
    'src/sdk/generated/': {
      documents: 'src/sdk/operations/*.graphql',
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // persisted-documents.json: the manifest for ONRECORD_TRUSTED_DOCUMENTS.
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
      },
      config: typing,
    },
    'src/http/linked-data/generated/': {
      documents: 'src/http/linked-data/*.graphql',
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: typing,
    },
  },
};

export default config;
