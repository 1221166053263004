import type { EventKind } from '../../store/event.ts';
import type { Prisma } from '../../store/generated/client.ts';
import type { GraphContext } from '../context.ts';
import { type ArticleFilter, whereArticles } from './articles.ts';
import { type DiscrepancyFilter, whereDiscrepancies } from './discrepancies.ts';
import { type QuoteFilter, whereQuotes } from './quotes.ts';

/** The filter that each kind of event has. */
export interface EventFilters {
  readonly ARTICLE_INGESTED: typeof ArticleFilter.$inferInput;
  readonly QUOTE_REPORTED: typeof QuoteFilter.$inferInput;
  readonly DISCREPANCY_FOUND: typeof DiscrepancyFilter.$inferInput;
}

type Where<Kind extends EventKind> = (
  filter: EventFilters[Kind] | null | undefined,
  context: GraphContext,
) => Promise<Prisma.EventWhereInput>;

const WHERE: { readonly [Kind in EventKind]: Where<Kind> } = {
  ARTICLE_INGESTED: async (filter, context) => ({ article: { is: await whereArticles(filter, context) } }),
  QUOTE_REPORTED: async (filter, context) => ({ quote: { is: await whereQuotes(filter, context) } }),
  DISCREPANCY_FOUND: async (filter, context) => ({
    discrepancy: { is: await whereDiscrepancies(filter, context) },
  }),
};

/**
 * Prisma's `where` for events of a kind whose thing is still there and fits a filter.
 * Rejects with InvalidArgument or UnknownReference.
 */
export function whereEvents<Kind extends EventKind>(
  kind: Kind,
  filter: EventFilters[Kind] | null | undefined,
  context: GraphContext,
): Promise<Prisma.EventWhereInput> {
  return WHERE[kind](filter, context);
}
