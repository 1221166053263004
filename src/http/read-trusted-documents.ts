import { readFileSync } from 'node:fs';
import { type GraphQLError, type GraphQLSchema, parse, validate } from 'graphql';

/** Document ids → documents. */
export type TrustedDocuments = ReadonlyMap<string, string>;

/**
 * Reads a manifest of documents by id, as GraphQL Code Generator's `persistedDocuments` writes it:
 * `{"sha256:…": "query …", …}`. Ours is `src/sdk/generated/persisted-documents.json`.
 * @throws Error that names the file and the document, for one that cannot be read, or does not fit the schema
 */
export function readTrustedDocuments(path: string, schema: GraphQLSchema): TrustedDocuments {
  const documents = new Map(Object.entries(readManifest(path)));
  for (const [id, document] of documents) {
    const reason = whyUnfit(document, schema);
    if (reason !== null) throw new Error(`ONRECORD_TRUSTED_DOCUMENTS: "${id}" in ${path}: ${reason}`);
  }
  return documents as Map<string, string>;
}

function readManifest(path: string): object {
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`ONRECORD_TRUSTED_DOCUMENTS: ${path} cannot be read: ${reason}`, { cause: error });
  }
  if (typeof manifest === 'object' && manifest !== null && !Array.isArray(manifest)) return manifest;
  throw new Error(`ONRECORD_TRUSTED_DOCUMENTS: ${path} must hold a JSON object of documents by their id`);
}

function whyUnfit(document: unknown, schema: GraphQLSchema): string | null {
  if (typeof document !== 'string') return 'it must be a text';
  try {
    return validate(schema, parse(document))[0]?.message ?? null;
  } catch (error) {
    return (error as GraphQLError).message;
  }
}
