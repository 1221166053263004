import type { SchemaTypes } from '../builder.ts';
import type { Edge } from '../paging/connection.ts';
import type { Order } from '../paging/order.ts';
import { Provenance } from './provenance.ts';

/** What the edge between an article and somebody whom it mentions says, read from either end. */
export const inArticleColumns = ['mentionCount', 'forms', 'method', 'version', 'score'] as const;

export function inArticleFields(t: PothosSchemaTypes.ObjectFieldBuilder<SchemaTypes, Edge>) {
  return {
    mentionCount: t.int({
      description: 'How often the article mentions them, pronouns included.',
      resolve: ({ row }) => row.mentionCount as number,
    }),
    forms: t.stringList({
      description: 'The name forms that the article uses.',
      resolve: ({ row }) => row.forms as string[],
    }),
    provenance: t.field({
      type: Provenance,
      description: 'The rule that decided that it is them.',
      resolve: ({ row }) => row as never,
    }),
  };
}

/** Most mentioned first, seen from the article. */
export const mostMentioned = (idColumn: 'personId' | 'organizationId'): Order => ({
  name: 'most-mentioned',
  keys: [
    { field: 'mentionCount', kind: 'int' },
    { field: idColumn, kind: 'int' },
  ],
  direction: 'desc',
});
