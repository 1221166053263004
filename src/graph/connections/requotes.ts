import { defineConnection } from '../paging/connection-type.ts';
import { oldest } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';
import { Provenance } from '../types/provenance.ts';

const options = { plural: 'quotes of the same words by another speaker', node: 'Quote' } as const;

function defineRequotes(name: string, via: 'a' | 'b') {
  return definePaging({
    type: defineConnection({
      ...options,
      name,
      row: 'AttributionConflict',
      via,
      columns: ['words', 'sharedWords', 'evidence', 'method', 'version', 'score'],
      edgeFields: (t) => ({
        words: t.string({
          description: 'The longest run of words that both have, folded: lower case, without marks.',
          resolve: ({ row }) => row.words as string,
        }),
        evidence: t.string({
          description: 'Why one is taken to repeat the other, in a sentence.',
          resolve: ({ row }) => row.evidence as string,
        }),
        provenance: t.field({
          type: Provenance,
          description: 'The rule that found it.',
          resolve: ({ row }) => row as never,
        }),
      }),
    }),
    order: oldest,
    where: () => ({ kind: 'REQUOTATION' as const }),
  });
}

/** From a quote that repeats words of another speaker to the quotes of that speaker. */
export const pagedRequotes = defineRequotes('Requote', 'b');
/** From a quote to those in which another speaker repeats it. */
export const pagedRequotedBy = defineRequotes('RequotedBy', 'a');
