import type { CodegenConfig } from '@graphql-codegen/cli';

/** Types each operation of the SDK against the schema. `graphql-codegen --check` fails when they are stale. */
const config: CodegenConfig = {
  schema: 'schema.graphql',
  documents: 'src/sdk/operations/*.graphql',
  generates: {
    'src/sdk/generated/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        // persisted-documents.json: the manifest for ONRECORD_TRUSTED_DOCUMENTS.
        persistedDocuments: { mode: 'embedHashInDocument', hashAlgorithm: 'sha256' },
      },
      config: {
        documentMode: 'string',
        enumsAsTypes: true,
        useTypeImports: true,
        avoidOptionals: { field: true },
        defaultScalarType: 'unknown',
        scalars: { ID: 'string', Date: 'string', DateTime: 'string', URL: 'string' },
        emitLegacyCommonJSImports: false,
        importExtension: '.ts',
      },
    },
  },
};

export default config;
