import { getRefFromModel } from '@pothos/plugin-prisma';
import { editOf } from '../../link/edit-method.ts';
import { builder } from '../builder.ts';
import { anyOf } from '../filters/clauses.ts';
import { defineConnection } from '../paging/connection-type.ts';
import { ID, type Order } from '../paging/order.ts';
import { definePaging } from '../paging/plan-page.ts';
import { Provenance } from './provenance.ts';
import { Span, spansOf } from './span.ts';

const ArticleLinkKind = builder.enumType('ArticleLinkKind', {
  description: 'Why two articles are linked.',
  values: {
    LISTED: { description: 'The page lists the other one among its related articles.' },
    SYNDICATED_COPY: { description: 'They carry the same text.' },
    SAME_STORY: { description: 'They cover the same event.' },
    RELATED: { description: 'They share people and subjects.' },
    SHARED_UTTERANCE: { description: 'They report the same words; see `utterance`.' },
  } as const,
});

const strongestFirst: Order = {
  name: 'strongest',
  keys: [{ field: 'score', kind: 'float' }, ID],
  direction: 'desc',
};

const ArticleLinkConnection = defineConnection({
  name: 'ArticleLink',
  plural: 'links to other articles',
  node: 'Article',
  row: 'ArticleLink',
  via: 'to',
  nodeNullable: true,
  nodeDescription: 'The other article; null while it is not known here (see `title` and `outletName`).',
  beside: { utterance: 'Utterance' },
  columns: ['kind', 'title', 'outletName', 'start', 'end', 'evidence', 'spans', 'method', 'version', 'score'],
  edgeFields: (t) => ({
    kind: t.field({
      type: ArticleLinkKind,
      description: 'Why they are linked.',
      resolve: ({ row }) => row.kind as never,
    }),
    title: t.string({
      nullable: true,
      description: 'The title under which the page lists the other article; null for links of other kinds.',
      resolve: ({ row }) => row.title as string | null,
    }),
    outletName: t.string({
      nullable: true,
      description: 'The outlet as the page lists it ("Times of India"), where it does.',
      resolve: ({ row }) => row.outletName as string | null,
    }),
    span: t.field({
      type: Span,
      nullable: true,
      description: 'Where the page lists it; null for links of other kinds.',
      resolve: ({ row: { start, end } }) =>
        typeof start === 'number' && typeof end === 'number' ? { start, end } : null,
    }),
    utterance: t.field({
      type: getRefFromModel('Utterance', builder),
      nullable: true,
      description: 'The words that both report, for SHARED_UTTERANCE.',
      resolve: ({ row }) => row.utterance as never,
    }),
    evidence: t.string({
      description: 'Why the link is there, in a sentence with its figures.',
      resolve: ({ row }) => row.evidence as string,
    }),
    evidenceSpans: t.field({
      type: [Span],
      description:
        'The stretches of the text of the article whose links these are that show it: shared words, common names. Empty where the link is not about words.',
      resolve: ({ row }) => spansOf(row.spans as number[]),
    }),
    score: t.float({
      description: 'How strong the link is, from 0 to 1.',
      resolve: ({ row }) => row.score as number,
    }),
    method: t.string({
      description: 'The rule that made the link; "edit" where a curator did, see `provenance`.',
      resolve: ({ row }) => (editOf(row.method as string) === null ? (row.method as string) : 'edit'),
    }),
    provenance: t.field({
      type: Provenance,
      description: 'The same with the version of the rule.',
      resolve: ({ row }) => row as never,
    }),
  }),
});

export const pagedLinks = definePaging({
  type: ArticleLinkConnection,
  args: builder.args((t) => ({
    kinds: t.field({
      type: [ArticleLinkKind],
      description: 'Only links of these kinds; all where it is left out.',
    }),
  })),
  order: strongestFirst,
  where: ({ kinds }) => (kinds == null ? {} : { kind: anyOf('kinds', kinds) }),
});
