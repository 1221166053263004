import type { Store } from '../../src/store/open-store.ts';
import { selectOne } from '../../src/store/statement.ts';

/** A value that something is known by, for each name that filters and arguments have. */
export type KnownValues = Readonly<Record<string, unknown>>;

interface Found {
  readonly person: string | null;
  readonly organization: string | null;
  readonly outlet: string | null;
  readonly story: string | null;
  readonly topic: string | null;
  readonly venue: string | null;
  readonly title: string | null;
  readonly name: string | null;
  readonly at: Date | null;
}

const WORD = /\p{L}{5,}/u;
const DAY = 86_400_000;

/** What a store knows most of, to filter by: what many rows have is dearest. */
export async function readKnownValues({ prisma }: Store): Promise<KnownValues> {
  const { at, title, name, ...found } = await selectOne<Found>(
    prisma,
    `select (select slug from "Person" order by "quoteCount" desc, id limit 1) as person,
      (select slug from "Organization" order by "quoteCount" desc, id limit 1) as organization,
      (select domain from "Outlet" o order by (select count(*) from "Article" a where a."outletId" = o.id) desc, id limit 1) as outlet,
      (select slug from "Story" order by "articleCount" desc, id limit 1) as story,
      (select slug from "Topic" t order by (select count(*) from "ArticleTopic" a where a."topicId" = t.id) desc, id limit 1) as topic,
      (select slug from "Venue" order by id limit 1) as venue, (select name from "Person" order by "quoteCount" desc, id limit 1) as name,
      (select title from "Article" order by id limit 1) as title, (select max("publishedAt") from "Article") as at`,
  );
  const end = at?.getTime() ?? 0;
  const [from, until] = [end - 30 * DAY, end].map((time) => new Date(time).toISOString());
  const range = { from, before: until };
  const word = WORD.exec(title ?? '')?.[0] ?? 'peace';
  return {
    ...found,
    speaker: found.person,
    claimant: found.person,
    quotes: found.person,
    quotedBy: found.outlet,
    mentionedOn: found.topic,
    name: WORD.exec(name ?? '')?.[0] ?? 'peace',
    title: word,
    text: word,
    words: word,
    query: word,
    role: 'president',
    published: range,
    appeared: range,
    covered: range,
    firstReported: range,
    reported: range,
    said: { from: from?.slice(0, 10), to: until?.slice(0, 10) },
  };
}
