import SchemaBuilder from '@pothos/core';
import DataloaderPlugin from '@pothos/plugin-dataloader';
import ErrorsPlugin from '@pothos/plugin-errors';
import PrismaPlugin from '@pothos/plugin-prisma';
import RelayPlugin from '@pothos/plugin-relay';
import ScopeAuthPlugin from '@pothos/plugin-scope-auth';
import type { Scope } from '../store/api-key.ts';
import type { GraphContext } from './context.ts';
import { checkListSize } from './filters/check-list.ts';
import type PrismaTypes from './generated/pothos.ts';
import { getDatamodel } from './generated/pothos.ts';
import { decodeGlobalId, encodeGlobalId } from './global-id.ts';
import { refusal } from './scopes.ts';

interface GraphTypes {
  PrismaTypes: PrismaTypes;
  Context: GraphContext;
  AuthScopes: { scope: Scope };
  DefaultFieldNullability: false;
  DefaultEdgesNullability: false;
  DefaultNodeNullability: false;
  Scalars: {
    ID: { Input: string; Output: string | number };
    Date: { Input: Date; Output: Date };
    DateTime: { Input: Date; Output: Date };
    URL: { Input: string; Output: string };
  };
}

/** Set-up only: what the schema holds stands in types/. */
export const builder = new SchemaBuilder<GraphTypes>({
  plugins: [ScopeAuthPlugin, ErrorsPlugin, RelayPlugin, PrismaPlugin, DataloaderPlugin],
  defaultFieldNullability: false,
  scopeAuth: {
    authorizeOnSubscribe: true,
    authScopes: ({ scopes }) => ({ scope: (scope) => scopes.has(scope) }),
    unauthorizedError: (_parent, { key }) => refusal(key),
  },
  prisma: {
    client: (context) => context.prisma,
    dmmf: getDatamodel(),
  },
  relay: {
    encodeGlobalID: encodeGlobalId,
    decodeGlobalID: (id) => {
      const decoded = decodeGlobalId(id, 'id');
      return { ...decoded, id: String(decoded.id) };
    },
    nodeTypeOptions: {
      description: 'Anything with a global id, so that it can be loaded again by `node(id:)`.',
    },
    idFieldOptions: {
      description: 'Opaque global id, for `node(id:)` and as a cache key. Stable while the thing is known.',
    },
    nodeQueryOptions: {
      description:
        'The thing with this global id; null when there is none any more. A text that is no id is an error.',
      args: { id: { description: 'A global id, as an `id` field gave it.' } },
    },
    nodesQueryOptions: {
      description:
        'The things with these global ids, in the order asked for, null where there is none any more.',
      args: { ids: { description: 'Global ids, 1 to 100.' } },
      resolve: (_root, { ids }, _context, _info, loadNodes) => {
        checkListSize('ids', ids);
        return loadNodes(ids);
      },
    },
    mutationInputArgOptions: { description: 'What to do.' },
    pageInfoTypeOptions: { description: 'Where a page stands in its connection.' },
    hasNextPageFieldOptions: {
      description: 'Whether more follow this page. Paging backward, whether `before` was given.',
    },
    hasPreviousPageFieldOptions: {
      description: 'Whether more stand before this page. Paging forward, whether `after` was given.',
    },
    startCursorFieldOptions: {
      description: 'Cursor of the first edge: pass it as `before`. Null on an empty page.',
    },
    endCursorFieldOptions: {
      description: 'Cursor of the last edge: pass it as `after`. Null on an empty page.',
    },
    firstArgOptions: { description: 'This many from the start (or after `after`): 1 to 100. Default 20.' },
    lastArgOptions: {
      description: 'This many from the end (or before `before`): 1 to 100. Not with `first`.',
    },
    afterArgOptions: { description: 'Only what follows this cursor.' },
    beforeArgOptions: { description: 'Only what stands before this cursor.' },
  },
});

export type SchemaTypes = typeof builder.$inferSchemaTypes;
