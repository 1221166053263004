import type { GraphContext } from '../context.ts';
import { containing, given, idsOf } from './clauses.ts';

/** The fields that filters of people and of organizations share. */
interface IdentityFilter {
  readonly name?: string | null;
  readonly quotedBy?: readonly string[] | null;
  readonly mentionedOn?: readonly string[] | null;
  readonly story?: readonly string[] | null;
  readonly minQuotes?: number | null;
}

/** Clauses of Prisma's `where`, of people as of organizations. They throw, or reject with, InvalidArgument and UnknownReference. */
export const identityClauses = (filter: IdentityFilter, context: GraphContext) => [
  given(filter.name, (text) => ({ aliases: { some: { name: containing('filter.name', text) } } })),
  given(filter.quotedBy, async (domains) => ({
    quotes: { some: { article: { outletId: await idsOf(context, 'outlet', 'filter.quotedBy', domains) } } },
  })),
  given(filter.mentionedOn, async (slugs) => {
    const topicId = await idsOf(context, 'topic', 'filter.mentionedOn', slugs);
    return { articles: { some: { article: { topics: { some: { topicId } } } } } };
  }),
  given(filter.story, async (slugs) => ({
    articles: { some: { article: { storyId: await idsOf(context, 'story', 'filter.story', slugs) } } },
  })),
  given(filter.minQuotes, (count) => ({ quoteCount: { gte: count } })),
];
