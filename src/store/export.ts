import type { QuoteKind } from '../extract/quote.ts';
import type { Span } from '../page/span.ts';
import type { ArticleLinkKind } from './article-link.ts';
import type { Store } from './open-store.ts';
import { selectRows } from './statement.ts';

export interface ExportedQuote extends Span {
  readonly id: number;
  /** External id of the article. */
  readonly article: string;
  /** The real pieces of a quote that its cue splits; one piece otherwise. */
  readonly parts: readonly Span[];
  readonly kind: QuoteKind;
  readonly text: string;
  /** Name and slug are null for a speaker who is not resolved, mention for one whom the text does not name. */
  readonly speaker: {
    readonly name: string | null;
    readonly slug: string | null;
    readonly mention: string | null;
  };
  readonly utterance: number | null;
  /** Domain. */
  readonly outlet: string | null;
  /** ISO instant. */
  readonly publishedAt: string | null;
}

export interface ExportedArticle {
  readonly id: number;
  readonly article: string;
  readonly slug: string;
  readonly title: string;
  readonly url: string | null;
  readonly outlet: string | null;
  readonly byline: readonly string[];
  readonly publishedAt: string | null;
  readonly completeness: string;
  readonly topics: readonly string[];
  /** Slug of its story; null where no other article tells of the same event. */
  readonly story: string | null;
  /** External id of the article whose text this one carries. */
  readonly copyOf: string | null;
  readonly text: string;
}

export interface ExportedPerson {
  readonly id: number;
  readonly slug: string;
  readonly name: string;
  readonly aliases: readonly { readonly name: string; readonly articles: number }[];
  readonly roles: readonly { readonly text: string; readonly articles: number }[];
  readonly quotes: number;
}

export interface ExportedUtterance {
  readonly id: number;
  readonly text: string;
  /** Slug. */
  readonly speaker: string | null;
  readonly quotes: number;
  readonly outlets: number;
  readonly independentOutlets: number;
  readonly firstReportedAt: string | null;
}

export interface ExportedLink {
  readonly id: number;
  /** External ids. `to` is null for a bare reference. */
  readonly from: string;
  readonly to: string | null;
  readonly kind: ArticleLinkKind;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly evidence: string;
  readonly method: string;
  readonly score: number;
}

export interface ExportedClaim {
  readonly id: number;
  readonly kind: string;
  readonly text: string;
  /** Slug. */
  readonly claimant: string | null;
  readonly agreement: string;
  /** By external id of the article. */
  readonly appearances: readonly (Span & {
    readonly article: string;
    readonly text: string;
    readonly stance: string;
  })[];
  readonly discrepancies: readonly {
    readonly aspect: string;
    readonly grade: string;
    readonly values: readonly (Span & { readonly article: string; readonly value: string })[];
  }[];
}

const BATCH = 500;
/** An instant as ISO 8601 in UTC with milliseconds. */
const iso = (column: string): string =>
  `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

const QUOTES = `
  select q.id, a."externalId" as article, q.start, q.end, q.parts, q.kind::text as kind, q.text,
    jsonb_build_object('name', coalesce(p.name, o.name), 'slug', coalesce(p.slug, o.slug), 'mention', m.text) as speaker,
    q."utteranceId" as utterance, l.domain as outlet, ${iso('a."publishedAt"')} as "publishedAt"
  from "Quote" q join "Article" a on a.id = q."articleId" left join "Outlet" l on l.id = a."outletId"
    left join "Person" p on p.id = q."personId" left join "Organization" o on o.id = q."organizationId"
    left join "Mention" m on m.id = q."speakerMentionId"
  where q.id > $1 order by q.id limit ${BATCH}`;

const ARTICLES = `
  select a.id, a."externalId" as article, a.slug, a.title, a.url, l.domain as outlet, a.byline,
    ${iso('a."publishedAt"')} as "publishedAt", a.completeness::text as completeness, array(
      select t.name from "ArticleTopic" at join "Topic" t on t.id = at."topicId" where at."articleId" = a.id order by t.slug
    ) as topics, s.slug as story, c."externalId" as "copyOf", a.text
  from "Article" a left join "Outlet" l on l.id = a."outletId" left join "Article" c on c.id = a."copyOfId"
    left join "Story" s on s.id = a."storyId"
  where a.id > $1 order by a.id limit ${BATCH}`;

const PEOPLE = `
  select p.id, p.slug, p.name,
    (select coalesce(jsonb_agg(jsonb_build_object('name', a.name, 'articles', a."articleCount")
      order by a."articleCount" desc, a.name), '[]') from "Alias" a where a."personId" = p.id) as aliases,
    (select coalesce(jsonb_agg(jsonb_build_object('text', r.text, 'articles', r."articleCount")
      order by r."articleCount" desc, r.text), '[]') from "Role" r where r."personId" = p.id) as roles,
    (select count(*)::int from "Quote" q where q."personId" = p.id) as quotes
  from "Person" p where p.id > $1 order by p.id limit ${BATCH}`;

const UTTERANCES = `
  select u.id, u.text, coalesce(p.slug, o.slug) as speaker, u."quoteCount" as quotes, u."outletCount" as outlets,
    u."independentOutletCount" as "independentOutlets", ${iso('u."firstReportedAt"')} as "firstReportedAt"
  from "Utterance" u left join "Person" p on p.id = u."personId" left join "Organization" o on o.id = u."organizationId"
  where u.id > $1 order by u.id limit ${BATCH}`;

const LINKS = `
  select l.id, f."externalId" as "from", t."externalId" as "to", l.kind::text as kind, l.title,
    l."outletName" as outlet, l.evidence, l.method, l.score
  from "ArticleLink" l join "Article" f on f.id = l."fromId" left join "Article" t on t.id = l."toId"
  where l.id > $1 order by l.id limit ${BATCH}`;

const CLAIMS = `
  select c.id, c.kind::text as kind, c.text, coalesce(p.slug, o.slug) as claimant, c.agreement::text as agreement, (
    select jsonb_agg(jsonb_build_object('article', a."externalId", 'start', w.start, 'end', w."end", 'text', w.text,
      'stance', w.stance) order by a."externalId", w.start)
    from "ClaimAppearance" w join "Article" a on a.id = w."articleId" where w."claimId" = c.id
  ) as appearances, coalesce((
    select jsonb_agg(jsonb_build_object('aspect', d.aspect, 'grade', d.grade, 'values', (
      select jsonb_agg(jsonb_build_object('article', a."externalId", 'value', v.value, 'start', v.start, 'end', v."end")
        order by a."externalId", v.start)
      from "DiscrepancyValue" v join "ClaimAppearance" w on w.id = v."appearanceId" join "Article" a on a.id = w."articleId"
      where v."discrepancyId" = d.id
    )) order by d.aspect) from "Discrepancy" d where d."claimId" = c.id
  ), '[]') as discrepancies
  from "Claim" c left join "Person" p on p.id = c."personId" left join "Organization" o on o.id = c."organizationId"
  where c.id > $1 order by c.id limit ${BATCH}`;

/** Every quote, by id, in constant memory. Each batch sees the database as it is then. */
export async function* exportQuotes(store: Store): AsyncGenerator<ExportedQuote> {
  type Row = Omit<ExportedQuote, 'parts'> & { parts: readonly number[] };
  for await (const row of inBatches<Row>(store, QUOTES)) {
    const parts = row.parts.flatMap((start, index) =>
      index % 2 === 0 ? [{ start, end: row.parts[index + 1] ?? start }] : [],
    );
    yield { ...row, parts };
  }
}

/** Every article, by id. */
export function exportArticles(store: Store): AsyncGenerator<ExportedArticle> {
  return inBatches(store, ARTICLES);
}

/** Every person, by id. */
export function exportPeople(store: Store): AsyncGenerator<ExportedPerson> {
  return inBatches(store, PEOPLE);
}

/** Every utterance, by id. */
export function exportUtterances(store: Store): AsyncGenerator<ExportedUtterance> {
  return inBatches(store, UTTERANCES);
}

/** Every link between articles, by id. */
export function exportLinks(store: Store): AsyncGenerator<ExportedLink> {
  return inBatches(store, LINKS);
}

/** Every claim, by id. */
export function exportClaims(store: Store): AsyncGenerator<ExportedClaim> {
  return inBatches(store, CLAIMS);
}

async function* inBatches<Row extends { readonly id: number }>(
  store: Store,
  sql: string,
): AsyncGenerator<Row> {
  let last = 0;
  for (;;) {
    const rows = await selectRows<Row>(store.prisma, sql, last);
    yield* rows;
    if (rows.length < BATCH) return;
    last = rows.at(-1)?.id ?? last;
  }
}
