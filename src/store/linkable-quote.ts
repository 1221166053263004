import type { MentionKind } from '../extract/mention.ts';
import type { QuoteKind } from '../extract/quote.ts';
import type { LinkableQuote } from '../link/utterance.ts';
import { joinOrganization, joinPerson } from './article-forms.ts';
import { type Parameter, selectRows, type Tx } from './statement.ts';

interface StoredQuote {
  readonly id: number;
  readonly articleId: number;
  readonly source: string;
  readonly personId: number | null;
  readonly organizationId: number | null;
  readonly speakerNames: readonly string[];
  readonly speakerRoles: readonly string[];
  readonly mentionKind: MentionKind | null;
  readonly kind: QuoteKind;
  readonly text: string;
  readonly parts: readonly number[];
  readonly quoted: readonly number[];
  readonly publishedAt: Date | null;
  readonly utteranceId: number | null;
  readonly isRuled: boolean;
}

/** What linking reads of quotes `q`: the forms and roles are those of their own article, so that they stay as they are. */
const FIELDS = `q.id, q."articleId", a."externalId" as source, q."personId", q."organizationId", q.kind::text as kind,
  q.text, q.parts, q.quoted, a."publishedAt", q."utteranceId", lower(m.kind::text) as "mentionKind",
  coalesce(ap.forms, ao.forms, nullif(q.candidates, '{}'), array_remove(array[m.text], null)) as "speakerNames",
  coalesce(ap.roles, '{}') as "speakerRoles",
  exists (select from "QuoteAnchor" anchor where anchor."quoteId" = q.id) as "isRuled"`;

const JOINS = `join "Article" a on a.id = q."articleId" left join "Mention" m on m.id = q."speakerMentionId"
  ${joinPerson('q."articleId"', 'q."personId"')} ${joinOrganization('q."articleId"', 'q."organizationId"')}`;

const GIVEN = 'any(array(select jsonb_array_elements($1::jsonb)::int))';

/** The quotes of these ids, by id. */
export function findLinkableQuotes(tx: Tx, ids: readonly number[]): Promise<LinkableQuote[]> {
  return selectQuotes(
    tx,
    `select ${FIELDS} from "Quote" q ${JOINS} where q.id = ${GIVEN} order by q.id`,
    ids,
  );
}

/** All quotes of the articles, by id. */
export function findArticleQuotes(tx: Tx, articleIds: readonly number[]): Promise<LinkableQuote[]> {
  return selectQuotes(
    tx,
    `select ${FIELDS} from "Quote" q ${JOINS} where q."articleId" = ${GIVEN} order by q.id`,
    articleIds,
  );
}

/** Quotes of the utterances of which it is unknown how they relate to the fullest wording, by id. */
export function findUntoldQuotes(tx: Tx, utteranceIds: readonly number[]): Promise<LinkableQuote[]> {
  return selectQuotes(
    tx,
    `select ${FIELDS} from "Quote" q ${JOINS} where q."utteranceId" = ${GIVEN} and q.variant is null order by q.id`,
    utteranceIds,
  );
}

/** The quote of each utterance that has its fullest wording, the first where several have it. */
export function findFullestQuotes(tx: Tx, utteranceIds: readonly number[]): Promise<LinkableQuote[]> {
  return selectQuotes(
    tx,
    `select ${FIELDS} from "Utterance" u, lateral (
      select * from "Quote" where "utteranceId" = u.id and text = u.text order by kind, "orderAt", id limit 1
    ) q ${JOINS} where u.id = ${GIVEN} order by u.id`,
    utteranceIds,
  );
}

/** Reports of one utterance that are looked at, on either side in time, to link articles. */
const NEAREST_REPORTS = 20;

/**
 * Quotes of the articles' utterances, by id: of each utterance the 20 nearest in time to the article on either side. For
 * each article. One statement.
 */
export async function findReports(
  tx: Tx,
  articleIds: readonly number[],
): Promise<ReadonlyMap<number, readonly LinkableQuote[]>> {
  const side = (comparison: string, direction: string) => `(
    select * from "Quote" where "utteranceId" = u.id and "orderAt" ${comparison} u."orderAt"
    order by "orderAt" ${direction}, id ${direction} limit ${NEAREST_REPORTS})`;
  const rows = await selectRows<StoredQuote & { forId: number }>(
    tx,
    `select u."articleId" as "forId", ${FIELDS} from (
      select distinct "articleId", "utteranceId" as id, "orderAt" from "Quote"
      where "articleId" = ${GIVEN} and "utteranceId" is not null
    ) u, lateral (${side('>=', 'asc')} union all ${side('<', 'desc')}) q ${JOINS} order by q.id`,
    articleIds,
  );
  const quotes = new Map(rows.map((row) => [row.id, toLinkable(row)]));
  const found = new Map<number, LinkableQuote[]>(articleIds.map((id) => [id, []]));
  for (const { forId, id } of rows) {
    const quote = quotes.get(id);
    if (quote) found.get(forId)?.push(quote);
  }
  return found;
}

async function selectQuotes(tx: Tx, sql: string, ...parameters: Parameter[]): Promise<LinkableQuote[]> {
  return (await selectRows<StoredQuote>(tx, sql, ...parameters)).map(toLinkable);
}

function toLinkable(row: StoredQuote): LinkableQuote {
  const { id, articleId, source, kind, text, utteranceId, mentionKind, speakerNames, speakerRoles, isRuled } =
    row;
  return {
    id,
    articleId,
    source,
    kind,
    text,
    utteranceId,
    mentionKind,
    speakerNames,
    speakerRoles,
    isRuled,
    speaker: speakerKey(row.personId, row.organizationId),
    quoted: quotedTexts(text, row.parts, row.quoted),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

/** What tells a speaker from others, as linking reads it; null for nobody known. */
export function speakerKey(personId: number | null, organizationId: number | null): string | null {
  if (personId !== null) return `person:${personId}`;
  return organizationId === null ? null : `organization:${organizationId}`;
}

/** The quoted ranges, cut out of the quote's own text: they and the parts are offsets into the article. */
function quotedTexts(text: string, parts: readonly number[], quoted: readonly number[]): string[] {
  const pieces: string[] = [];
  for (const range of pairs(quoted)) {
    let at = 0; // Where the part begins in `text`, which joins the parts by one space.
    for (const part of pairs(parts)) {
      const [start, end] = [Math.max(range.start, part.start), Math.min(range.end, part.end)];
      if (start < end) pieces.push(text.slice(at + start - part.start, at + end - part.start));
      at += part.end - part.start + 1;
    }
  }
  return pieces;
}

function pairs(flat: readonly number[]): { start: number; end: number }[] {
  return flat.flatMap((start, index) => (index % 2 === 0 ? [{ start, end: flat[index + 1] ?? start }] : []));
}
