import { Prisma } from '../../store/generated/client.ts';
import { builder } from '../builder.ts';
import type { GraphContext } from '../context.ts';
import { idsOf, idsOfSpeakers, publishedBetween } from './clauses.ts';
import { DateTimeRange } from './ranges.ts';

export const SearchFilter = builder.inputType('SearchFilter', {
  description:
    'Which results. A result must fit every field that is given; in a list, any one value is enough. A slug or domain that nobody knows is an error, not an empty result.',
  fields: (t) => ({
    outlet: t.stringList({
      description:
        'Domains of outlets: their articles and the quotes and claims in them, people and organizations whom these mention, the outlets themselves.',
    }),
    speaker: t.stringList({
      description:
        'Slugs of people or organizations: their quotes and claims, articles that quote them, outlets that do, they themselves.',
    }),
    published: t.field({
      type: DateTimeRange,
      description:
        'When the article was published. People and organizations fit with an article that mentions them, outlets with one of theirs. Articles without a date never fit.',
    }),
  }),
});

/** A filter of search results as SQL: what it asks of one row, null for what it leaves open. */
export interface SearchConditions {
  /** Whether the outlet with this id fits. */
  readonly outlet: ((id: Prisma.Sql) => Prisma.Sql) | null;
  /** Whether one of the speakers is in `row`, which has a `personId` and an `organizationId`. */
  readonly speaker: ((row: Prisma.Sql) => Prisma.Sql) | null;
  readonly personIds: readonly number[] | null;
  readonly organizationIds: readonly number[] | null;
  /** Whether the instant fits. */
  readonly published: ((orderAt: Prisma.Sql) => Prisma.Sql) | null;
}

/** Rejects with InvalidArgument or UnknownReference. */
export async function conditionsOfSearch(
  filter: typeof SearchFilter.$inferInput | null | undefined,
  context: GraphContext,
): Promise<SearchConditions> {
  const outlets = filter?.outlet && (await idsOf(context, 'outlet', 'filter.outlet', filter.outlet)).in;
  const speakers = filter?.speaker && (await idsOfSpeakers(context, 'filter.speaker', filter.speaker));
  const range = filter?.published && publishedBetween('filter.published', filter.published).orderAt;
  return {
    outlet: outlets ? (id) => Prisma.sql`${id} = ANY(${outlets})` : null,
    speaker: speakers
      ? (row) => Prisma.sql`(${row}."personId" = ANY(${speakers.personIds})
          OR ${row}."organizationId" = ANY(${speakers.organizationIds}))`
      : null,
    personIds: speakers?.personIds ?? null,
    organizationIds: speakers?.organizationIds ?? null,
    published: range ? (orderAt) => between(orderAt, range) : null,
  };
}

function between(orderAt: Prisma.Sql, { gt, gte, lt }: { gt: Date; gte?: Date; lt?: Date }): Prisma.Sql {
  const bounds = [Prisma.sql`${orderAt} > ${gt}`];
  if (gte) bounds.push(Prisma.sql`${orderAt} >= ${gte}`);
  if (lt) bounds.push(Prisma.sql`${orderAt} < ${lt}`);
  return Prisma.join(bounds, ' AND ');
}
