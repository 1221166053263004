import { selectOne, type Tx } from './statement.ts';

/** What the database holds. */
export interface CorpusCounts {
  readonly outlets: number;
  readonly articles: number;
  readonly people: number;
  readonly organizations: number;
  readonly quotes: number;
  readonly utterances: number;
  readonly links: number;
  readonly topics: number;
  readonly claims: number;
  readonly stories: number;
  /** ISO instant of the last article that was added or changed, or null. */
  readonly lastIngestedAt: string | null;
  /** Each combination of room versions that articles were read by. */
  readonly versions: readonly Readonly<Record<string, string>>[];
}

const TABLES = {
  outlets: 'Outlet',
  articles: 'Article',
  people: 'Person',
  organizations: 'Organization',
  quotes: 'Quote',
  utterances: 'Utterance',
  links: 'ArticleLink',
  topics: 'Topic',
  claims: 'Claim',
  stories: 'Story',
};
const COUNTS = Object.entries(TABLES).map(
  ([name, table]) => `(select count(*)::int from "${table}") as ${name}`,
);

/** Counts everything, in one statement that reads every table once: for start and overview, not for each request. */
export async function readCorpus(tx: Tx): Promise<CorpusCounts> {
  const row = await selectOne<Omit<CorpusCounts, 'lastIngestedAt'> & { lastIngestedAt: Date | null }>(
    tx,
    `select ${COUNTS.join(', ')}, (select max("updatedAt") from "Article") as "lastIngestedAt",
    (select coalesce(jsonb_agg(distinct versions), '[]') from "Article") as versions`,
  );
  return { ...row, lastIngestedAt: row.lastIngestedAt?.toISOString() ?? null };
}
