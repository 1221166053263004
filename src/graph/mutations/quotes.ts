import { getRefFromModel } from '@pothos/plugin-prisma';
import type { GraphQLResolveInfo } from 'graphql';
import {
  type CorrectedSpeaker,
  correctQuoteSpan,
  correctSpeaker,
  rejectQuote,
} from '../../ingest/curate/correct-quote.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { InvalidArgument } from '../errors.ts';
import { decodeIdOf } from '../global-id.ts';
import { isStorable } from '../storable.ts';
import { curating, curatorOf, present, REASON, speakerRef, theEdit } from './curating.ts';

const MOST_SOURCE = 200;

/** The quote that was corrected, in what the mutations answer. */
const theQuote = {
  type: getRefFromModel('Quote', builder),
  description: 'The quote.',
  resolve: (
    { quoteId }: { readonly quoteId: number },
    _args: object,
    context: GraphContext,
    info: GraphQLResolveInfo,
  ) => present('Quote', quoteId, context, info),
} as const;

builder.relayMutationField(
  'correctSpeaker',
  {
    description: 'Who said a quote: `speaker`, or `unnamedSource`; neither where it is not known who did.',
    inputFields: (t) => ({
      quote: t.id({ required: true, description: 'Id of the quote.' }),
      speaker: t.id({ description: 'Id of the person or organization that said it.' }),
      unnamedSource: t.string({
        description: 'What is said of a source without a name: "senior US official".',
      }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating('CorrectSpeaker', 'Rules who said a quote.'),
    resolve: async (_root, { input: { quote, reason, ...by } }, context) => {
      const quoteId = decodeIdOf('Quote', quote, 'input.quote');
      const made = await correctSpeaker(context.store, curatorOf(context, reason), quoteId, readSpeaker(by));
      return { ...made, quoteId };
    },
  },
  {
    description: 'The quote with its speaker.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      quote: t.field(theQuote),
    }),
  },
);

function readSpeaker({
  speaker,
  unnamedSource,
}: {
  speaker?: string | null;
  unnamedSource?: string | null;
}): CorrectedSpeaker {
  if (speaker != null && unnamedSource != null)
    throw new InvalidArgument('Pass `input.speaker` or `input.unnamedSource`, not both.', { field: 'input' });
  if (speaker != null) return { speaker: speakerRef(speaker, 'speaker') };
  if (unnamedSource == null) return null;
  const source = unnamedSource.trim();
  if (source !== '' && source.length <= MOST_SOURCE && isStorable(source)) return { unnamedSource: source };
  throw new InvalidArgument(`\`input.unnamedSource\` must be 1 to ${MOST_SOURCE} characters of text.`, {
    field: 'input.unnamedSource',
    received: source.slice(0, 80),
    limit: MOST_SOURCE,
  });
}

builder.relayMutationField(
  'correctQuoteSpan',
  {
    description: 'Where the words of a quote stand.',
    inputFields: (t) => ({
      quote: t.id({ required: true, description: 'Id of the quote.' }),
      start: t.int({
        required: true,
        description: "Where they begin: a UTF-16 offset into the article's text.",
      }),
      end: t.int({ required: true, description: 'Where they end: the offset behind the last character.' }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating(
      'CorrectQuoteSpan',
      "Rules where a quote begins and ends, within a paragraph of the article's own words.",
    ),
    resolve: async (_root, { input: { quote, start, end, reason } }, context) => {
      const quoteId = decodeIdOf('Quote', quote, 'input.quote');
      const made = await correctQuoteSpan(context.store, curatorOf(context, reason), quoteId, { start, end });
      return { ...made, quoteId };
    },
  },
  {
    description: 'The quote in its bounds.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      quote: t.field(theQuote),
    }),
  },
);

builder.relayMutationField(
  'rejectQuote',
  {
    description: 'What is no quote.',
    inputFields: (t) => ({
      quote: t.id({ required: true, description: 'Id of the quote.' }),
      reason: t.string({ description: REASON }),
    }),
  },
  {
    ...curating(
      'RejectQuote',
      'Rules that a quote is none: nobody said these words. It goes, until this is undone.',
    ),
    resolve: (_root, { input: { quote, reason } }, context) =>
      rejectQuote(context.store, curatorOf(context, reason), decodeIdOf('Quote', quote, 'input.quote')),
  },
  {
    description: 'The article without the quote.',
    outputFields: (t) => ({
      edit: t.field(theEdit),
      article: t.field({
        type: getRefFromModel('Article', builder),
        description: 'The article that had it.',
        resolve: ({ articleId }, _args, context, info) => present('Article', articleId, context, info),
      }),
    }),
  },
);
