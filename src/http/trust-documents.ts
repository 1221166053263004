import { sortExecutableDocument } from '@graphql-tools/documents';
import { usePersistedOperations } from '@graphql-yoga/plugin-persisted-operations';
import { type DocumentNode, GraphQLError, parse, print } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { TrustedDocuments } from './read-trusted-documents.ts';

/**
 * Refuses documents that aren't known, on whatever way they come: a WebSocket has no `documentId`, so there the document
 * itself is sent, in whatever layout and order.
 */
export function refuseUnknownDocuments(documents: TrustedDocuments): Plugin {
  const known = new Set([...documents.values()].map((document) => normalize(parse(document))));
  return {
    onParse() {
      return ({ result, replaceParseResult }) => {
        const isKnown = result !== null && !(result instanceof Error) && known.has(normalize(result));
        if (!isKnown) replaceParseResult(trustedOnly());
      };
    },
  };
}

/** As code generators write manifests. */
const normalize = (document: DocumentNode): string => print(sortExecutableDocument(document));

/**
 * Runs documents that clients name by their id instead of sending them: `documentId`, or Apollo's
 * `extensions.persistedQuery.sha256Hash`.
 * @param only whether documents that are sent are refused
 */
export function trustDocuments(documents: TrustedDocuments, only: boolean): Plugin {
  return usePersistedOperations({
    allowArbitraryOperations: !only,
    extractPersistedOperationId: documentIdOf,
    // Apollo's clients send the hash alone, GraphQL over HTTP names its kind.
    getPersistedOperation: (id) => documents.get(id) ?? documents.get(`sha256:${id}`) ?? null,
    customErrors: {
      // The code at which Apollo's clients send the document itself.
      notFound: ({ params, request }) =>
        refusal(
          'PERSISTED_QUERY_NOT_FOUND',
          'No document of this id is known here.',
          documentIdOf(params, request),
        ),
      keyNotFound: () =>
        refusal(
          'BAD_REQUEST',
          only ? 'Must provide `documentId`.' : 'Must provide `query` or `documentId`.',
          null,
        ),
      persistedQueryOnly: trustedOnly,
    },
  });
}

interface Params {
  readonly extensions?: Readonly<Record<string, unknown>> | null;
}

function documentIdOf(params: Params, request: Request): string | null {
  const { persistedQuery } = (params.extensions ?? {}) as {
    persistedQuery?: { sha256Hash?: unknown } | null;
  };
  const { documentId } = params as { documentId?: unknown };
  const given = documentId ?? persistedQuery?.sha256Hash ?? inUrl(request);
  return typeof given === 'string' ? given : null;
}

/** Of the parameters of a GET only those are read that every server knows. */
function inUrl({ method, url }: Request): string | null {
  return method === 'GET' ? new URL(url).searchParams.get('documentId') : null;
}

function trustedOnly(): GraphQLError {
  return refusal(
    'TRUSTED_DOCUMENTS_ONLY',
    'Only known documents are run here: name one by `documentId`.',
    null,
  );
}

function refusal(code: string, message: string, received: string | null): GraphQLError {
  const details = received === null ? {} : { received };
  const extensions = { code, field: 'documentId', ...details, http: { status: 400 } };
  return new GraphQLError(message, { extensions });
}
