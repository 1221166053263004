import { getRefFromModel } from '@pothos/plugin-prisma';
import { builder } from '../builder.ts';
import { pagedQuotes } from '../connections/quotes.ts';
import { pagedUtterances } from '../connections/utterances.ts';
import { findFirstReport } from '../find-first-report.ts';
import { findPairsOfUtterances } from '../find-quote-pairs.ts';
import { groupVariants, type WordingGroup } from '../group-variants.ts';
import { asNode, loadById } from '../node.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { rootConnection } from '../paging/root-connection.ts';
import { reportsOf } from '../utterance-reports.ts';
import { FirstReportStatus } from './first-report-status.ts';
import { ownProvenance } from './provenance.ts';
import { Variant } from './quote-enums.ts';
import { pairsField } from './quote-pair.ts';
import { Speaker, selectSpeaker, speakerOf } from './speaker.ts';

const Utterance = builder.prismaObject('Utterance', {
  description: 'What was said once, however many articles report it and in whichever wording.',
  select: { id: true },
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The fullest wording among its quotes.' }),
    speaker: t.field({
      type: Speaker,
      nullable: true,
      description: 'Who said it; null where that is not known.',
      select: (_args, _context, nested) => selectSpeaker(nested),
      resolve: speakerOf,
    }),
    quotes: relatedConnection(t, {
      ...pagedQuotes,
      description: 'The quotes that report it.',
      relation: 'quotes',
      parentKey: 'utteranceId',
    }),
    variants: t.loadableGroup({
      type: VariantGroup,
      description: 'The wordings in which it is reported, the one that most quotes use first.',
      load: (ids: number[], { prisma }) => groupVariants(prisma, ids),
      group: ({ utteranceId }) => utteranceId,
      resolve: ({ id }) => id,
    }),
    quoteCount: t.exposeInt('quoteCount', { description: 'How many quotes report it.' }),
    outletCount: t.exposeInt('outletCount', { description: 'How many outlets report it.' }),
    independentOutletCount: t.exposeInt('independentOutletCount', {
      description: 'How many outlets report it independently: copies of one wire text count once.',
    }),
    firstReportedAt: t.expose('firstReportedAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the first article that reports it appeared; null where none has a date.',
    }),
    firstReport: t.field({
      type: getRefFromModel('Quote', builder),
      nullable: true,
      description:
        'The quote of the outlet that reported it first; null where several did at once or no date is known, see `firstReportStatus`.',
      resolve: async ({ id }, _args, context, info) => {
        const { quoteId } = findFirstReport(await reportsOf(context, id));
        return (quoteId === null ? null : await loadById('Quote', quoteId, context, info)) as never;
      },
    }),
    firstReportStatus: t.field({
      type: FirstReportStatus,
      description: 'Whether it is known which outlet reported it first.',
      resolve: async ({ id }, _args, context) => findFirstReport(await reportsOf(context, id)).status,
    }),
    evidence: t.field(
      pairsField(
        'The pairs of its quotes that were found to report the same words, surest first.',
        findPairsOfUtterances,
      ),
    ),
    provenance: t.field({
      ...ownProvenance,
      description: 'The rule that brought its quotes together.',
    }),
  }),
});
asNode(Utterance, 'Utterance');

const VariantGroup = builder.objectRef<WordingGroup>('VariantGroup').implement({
  description: 'One wording in which an utterance is reported.',
  fields: (t) => ({
    text: t.exposeString('text', { description: 'The words.' }),
    variant: t.expose('variant', {
      type: Variant,
      nullable: true,
      description: "How they relate to the utterance's fullest wording.",
    }),
    quoteCount: t.exposeInt('quoteCount', { description: 'How many quotes have these words.' }),
    outlets: t.field({
      type: [getRefFromModel('Outlet', builder)],
      description: 'The outlets that print these words.',
      resolve: ({ outletIds }, _args, context, info) =>
        Promise.all(outletIds.map((id) => loadById('Outlet', id, context, info))) as never,
    }),
  }),
});

builder.queryFields((t) => ({
  utterances: rootConnection(t, { ...pagedUtterances, description: 'What was said, each thing once.' }),
}));
