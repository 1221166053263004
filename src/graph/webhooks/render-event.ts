import { type DocumentNode, execute, parse } from 'graphql';
import type { EventKind } from '../../store/event.ts';
import type { GraphContext } from '../context.ts';
import { schema } from '../schema.ts';

const ARTICLE = 'article { id title url publishedAt outlet { domain name } }';

/** What a webhook is sent of each kind of event: the subscription's answer to this. */
const KINDS: Readonly<Record<EventKind, { readonly type: string; readonly document: DocumentNode }>> = {
  ARTICLE_INGESTED: {
    type: 'article.ingested',
    document: parse(`subscription { event: articleIngested { cursor happenedAt status ${ARTICLE} } }`),
  },
  QUOTE_REPORTED: {
    type: 'quote.reported',
    document: parse(`subscription { event: quoteReported { cursor happenedAt quote {
      id text kind speakerStatus speaker { __typename name slug } venue { name } saidOn utterance { id } ${ARTICLE}
    } } }`),
  },
  DISCREPANCY_FOUND: {
    type: 'discrepancy.found',
    document: parse(`subscription { event: discrepancyFound { cursor happenedAt discrepancy {
      id aspect grade claim { id text } values { value appearance { text ${ARTICLE} } }
    } } }`),
  },
};

/**
 * The body of a delivery (Standard Webhooks): `{type, timestamp, data}`, where `data` is as the subscription would tell it.
 * @param eventId of an event that may be gone
 * @returns null where there is nothing left to tell
 */
export async function renderEvent(context: GraphContext, eventId: bigint): Promise<string | null> {
  const event = await context.prisma.event.findUnique({ where: { id: eventId } });
  if (event === null || (event.articleId ?? event.quoteId ?? event.discrepancyId) === null) return null;
  const { type, document } = KINDS[event.kind];
  const { data, errors } = await execute({ schema, document, rootValue: event, contextValue: context });
  if (errors?.[0]) throw errors[0].originalError ?? errors[0];
  return JSON.stringify({ type, timestamp: event.happenedAt.toISOString(), data: data?.event });
}
