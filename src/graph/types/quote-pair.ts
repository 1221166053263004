import { getRefFromModel } from '@pothos/plugin-prisma';
import type { PrismaClient } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { ListedPair } from '../find-quote-pairs.ts';
import { loadById } from '../node.ts';
import { listed } from '../paging/listed.ts';
import { Provenance } from './provenance.ts';

const QuotePair = builder.objectRef<ListedPair>('QuotePair').implement({
  description: 'Two quotes that were found to report the same words: what holds an utterance together.',
  fields: (t) => ({
    quoteA: t.field({
      type: getRefFromModel('Quote', builder),
      description: 'One of the two; in the list of a quote, that quote.',
      resolve: ({ aId }, _args, context, info) => loadById('Quote', aId, context, info) as never,
    }),
    quoteB: t.field({
      type: getRefFromModel('Quote', builder),
      description: 'The other one.',
      resolve: ({ bId }, _args, context, info) => loadById('Quote', bId, context, info) as never,
    }),
    words: t.exposeString('words', {
      description: 'The longest run of words that both have, folded: lower case, without marks.',
    }),
    sharedWords: t.exposeInt('sharedWords', { description: 'How many words they share in all.' }),
    provenance: t.field({
      type: Provenance,
      description: 'The rule that joined them, and how sure it was.',
      resolve: (pair) => pair,
    }),
  }),
});

/** A field that lists pairs of quotes: one statement for all parents at this place. */
export function pairsField(
  description: string,
  find: (prisma: PrismaClient, ids: readonly number[], first: number) => Promise<ListedPair[]>,
) {
  return {
    type: [QuotePair] as [typeof QuotePair],
    description,
    ...listed(
      ({ prisma }, ids, first) => find(prisma, ids, first),
      ({ ownerId }) => ownerId,
    ),
  };
}
