import { getRefFromModel } from '@pothos/plugin-prisma';
import { addedWords } from '../../link/added-words.ts';
import { diffWording } from '../../link/diff-wording.ts';
import { builder } from '../builder.ts';
import { pagedRequotedBy, pagedRequotes } from '../connections/requotes.ts';
import { findPairsOfQuotes } from '../find-quote-pairs.ts';
import { relatedConnection } from '../paging/related-connection.ts';
import { reportsOf, sourceOf } from '../utterance-reports.ts';
import { pairsField } from './quote-pair.ts';
import { WordChange } from './word-change.ts';

/** Of the conflicts that one quote takes part in, more than anybody reads. */
const MAX_CONFLICTS = 100;
const latestConflicts = { orderBy: { id: 'desc' as const }, take: MAX_CONFLICTS };

/** What ties a quote to other reports of the same words. */
builder.prismaObjectFields('Quote', (t) => ({
  wordDiff: t.field({
    type: [WordChange],
    nullable: true,
    description:
      "How its words differ from its utterance's fullest wording, in order; null where it was not linked.",
    select: { text: true, utterance: { select: { text: true } } },
    resolve: ({ text, utterance }) => utterance && diffWording(text, utterance.text),
  }),
  addedWords: t.field({
    type: [WordChange],
    nullable: true,
    description:
      'Its words in order, ADDED where no other outlet that reports the utterance prints them; null where it was not linked.',
    select: { text: true, utteranceId: true, articleId: true, article: { select: { outletId: true } } },
    resolve: async ({ text, utteranceId, articleId, article }, _args, context) => {
      if (utteranceId === null) return null;
      const own = sourceOf(articleId, article.outletId);
      const others = (await reportsOf(context, utteranceId)).filter(({ source }) => source !== own);
      return addedWords(
        text,
        others.map((report) => report.text),
      );
    },
  }),
  pairs: t.field(
    pairsField(
      'The quotes that were found to report the same words, surest first: why it is in its utterance.',
      findPairsOfQuotes,
    ),
  ),
  conflicts: t.field({
    type: [getRefFromModel('AttributionConflict', builder)],
    description: `Quotes that attribute the same words to another speaker, latest found first; at most ${MAX_CONFLICTS} on either side.`,
    select: (_args, _context, nested) => ({
      conflictsA: nested(latestConflicts),
      conflictsB: nested(latestConflicts),
    }),
    resolve: (quote) => [...quote.conflictsA, ...quote.conflictsB],
  }),
  requotes: relatedConnection(t, {
    ...pagedRequotes,
    description: 'The quotes of another speaker whose words it repeats, earliest first.',
    relation: 'conflictsA',
    parentKey: 'aId',
  }),
  requotedBy: relatedConnection(t, {
    ...pagedRequotedBy,
    description: 'The quotes in which another speaker repeats its words, earliest first.',
    relation: 'conflictsB',
    parentKey: 'bId',
  }),
}));
