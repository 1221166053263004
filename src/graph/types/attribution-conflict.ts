import { builder } from '../builder.ts';
import { pagedConflicts } from '../connections/attribution-conflicts.ts';
import { asNode } from '../node.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { ConflictKind } from './conflict-kind.ts';
import { ownProvenance } from './provenance.ts';

const AttributionConflict = builder.prismaObject('AttributionConflict', {
  description: 'The same words, attributed to different speakers by two quotes.',
  select: { id: true },
  fields: (t) => ({
    kind: t.expose('kind', { type: ConflictKind, description: 'How it comes about.' }),
    a: t.relation('a', {
      description:
        'REQUOTATION: the quote of the one who repeats the words. Otherwise the quote that was published first.',
    }),
    b: t.relation('b', {
      description:
        'REQUOTATION: the quote of the one who said them first. Otherwise the quote that was published later.',
    }),
    words: t.exposeString('words', {
      description: 'The longest run of words that both have, folded: lower case, without marks.',
    }),
    sharedWords: t.exposeInt('sharedWords', { description: 'How many words they share in all.' }),
    evidence: t.exposeString('evidence', { description: 'Why it is of its kind, in a sentence.' }),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that found it.',
    }),
  }),
});
asNode(AttributionConflict, 'AttributionConflict');

builder.queryFields((t) => ({
  attributionConflicts: rootConnection(t, {
    ...pagedConflicts,
    description: 'Where the same words are attributed to different speakers.',
  }),
}));
