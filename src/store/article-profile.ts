import type { StoryProfile } from '../link/story-profile.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** A stored profile with the article that it is of. */
export interface ProfiledArticle extends StoryProfile {
  readonly articleId: number;
}

interface ProfileRow {
  readonly articleId: number;
  readonly terms: readonly number[];
  readonly weights: readonly number[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly titleTerms: readonly number[];
  readonly words: readonly number[];
  readonly day: number | null;
  readonly days: readonly number[];
  readonly dayShares: readonly number[];
}

const COLUMNS = {
  terms: 'int[]',
  weights: 'smallint[]',
  starts: 'int[]',
  ends: 'int[]',
  titleTerms: 'int[]',
  words: 'int[]',
  day: 'int',
  days: 'int[]',
  dayShares: 'float8[]',
};
const NAMES = Object.keys(COLUMNS).map((name) => `"${name}"`);
/** Weights are stored in tenths: small whole numbers. */
const TENTH = 10;

const SAVE = `insert into "ArticleProfile" as p ("articleId", ${NAMES.join(', ')})
  select "articleId", ${NAMES.join(', ')} from jsonb_to_recordset($1::jsonb) as i("articleId" int, ${Object.entries(
    COLUMNS,
  )
    .map(([name, type]) => `"${name}" ${type}`)
    .join(', ')})
  on conflict ("articleId") do update set ${NAMES.map((name) => `${name} = excluded.${name}`).join(', ')}
  where (${NAMES.map((name) => `p.${name}`).join(', ')}) is distinct from (${NAMES.map((name) => `excluded.${name}`).join(', ')})`;

/** Profiles that a transaction has read: stories and claims compare the same articles. */
const known = new WeakMap<Tx, Map<number, ProfiledArticle>>();

/** Makes the articles' profiles the ones given. One statement. */
export async function saveProfiles(tx: Tx, profiles: ReadonlyMap<number, StoryProfile>): Promise<void> {
  known.delete(tx);
  const rows = [...profiles].map(([articleId, { terms, titleTerms, words, day, days }]) => ({
    articleId,
    terms: terms.map(({ key }) => key),
    weights: terms.map(({ weight }) => Math.round(weight * TENTH)),
    starts: terms.map(({ span }) => span?.start ?? -1),
    ends: terms.map(({ span }) => span?.end ?? -1),
    titleTerms,
    words,
    day,
    days: days.map((each) => each.day),
    dayShares: days.map(({ share }) => share),
  }));
  await execute(tx, SAVE, rows);
}

/** The profiles of articles, by article. One statement, none where the transaction has read them before. */
export async function findProfiles(tx: Tx, articleIds: readonly number[]): Promise<ProfiledArticle[]> {
  const read = known.get(tx) ?? new Map<number, ProfiledArticle>();
  known.set(tx, read);
  const missing = articleIds.filter((id) => !read.has(id));
  for (const profile of await readProfiles(tx, missing)) read.set(profile.articleId, profile);
  return [...articleIds].sort((a, b) => a - b).flatMap((id) => read.get(id) ?? []);
}

async function readProfiles(tx: Tx, articleIds: readonly number[]): Promise<ProfiledArticle[]> {
  if (articleIds.length === 0) return [];
  const rows = await selectRows<ProfileRow>(
    tx,
    `select "articleId", ${NAMES.join(', ')} from "ArticleProfile"
    where "articleId" = any(array(select jsonb_array_elements($1::jsonb)::int)) order by 1`,
    articleIds,
  );
  return rows.map(toProfile);
}

function toProfile(row: ProfileRow): ProfiledArticle {
  return {
    articleId: row.articleId,
    terms: row.terms.map((key, index) => ({
      key,
      weight: (row.weights[index] ?? 0) / TENTH,
      span:
        (row.starts[index] ?? -1) < 0 ? null : { start: row.starts[index] ?? 0, end: row.ends[index] ?? 0 },
    })),
    titleTerms: row.titleTerms,
    words: row.words,
    day: row.day,
    days: row.days.map((day, index) => ({ day, share: row.dayShares[index] ?? 0 })),
  };
}
