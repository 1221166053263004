import type { ArticleLinkKind } from './article-link.ts';
import type { RowsByArticle } from './save-rows.ts';
import { execute, type Tx } from './statement.ts';

/** Kinds that hold both ways: each article of the pair has a row of its own, so that one index finds its links. */
export type MutualLinkKind = Exclude<ArticleLinkKind, 'LISTED'>;

/** The other article's side of a link that goes out from the article that is saved. */
export interface MirrorLinkRow {
  readonly kind: MutualLinkKind;
  readonly fromId: number;
  readonly utteranceId: number | null;
  readonly evidence: string;
  /** Stretches of the other article's text that show it, flat. */
  readonly spans: readonly number[];
  readonly method: string;
  readonly version: string;
  readonly score: number;
}

/**
 * Makes the mutual links that come in to the articles the ones given (kind and `fromId` distinct); titles that
 * others list are left alone. One statement.
 */
export async function saveMirrorLinks(tx: Tx, rowsOf: RowsByArticle<MirrorLinkRow>): Promise<void> {
  const rows = [...rowsOf].flatMap(([toId, own]) => own.map((row) => ({ ...row, toId })));
  await execute(tx, SAVE, [...rowsOf.keys()], rows);
}

const VALUES = ['utteranceId', 'evidence', 'spans', 'method', 'version', 'score'].map((name) => `"${name}"`);

const SAVE = `
  with incoming as materialized (
    select * from jsonb_to_recordset($2::jsonb) as i(kind "ArticleLinkKind", "fromId" int, "toId" int, "utteranceId" int,
      evidence text, spans int[], method text, version text, score float8)
  ), removed as (
    delete from "ArticleLink" l where l."toId" = any(array(select jsonb_array_elements($1::jsonb)::int)) and l.kind <> 'LISTED'
    and not exists (select from incoming i where (i."fromId", i."toId", i.kind) = (l."fromId", l."toId", l.kind))
  ), changed as (
    update "ArticleLink" l set ${VALUES.map((name) => `${name} = i.${name}`).join(', ')} from incoming i
    where l."fromId" = i."fromId" and l.kind = i.kind and l."toId" = i."toId"
    and (${VALUES.map((name) => `l.${name}`).join(', ')}) is distinct from (${VALUES.map((name) => `i.${name}`).join(', ')})
  )
  insert into "ArticleLink" ("fromId", "toId", kind, key, ${VALUES.join(', ')})
  select "fromId", "toId", kind, "toId"::text, ${VALUES.map((name) => `i.${name}`).join(', ')} from incoming i
  where not exists (
    select from "ArticleLink" l where l."fromId" = i."fromId" and l.kind = i.kind and l."toId" = i."toId"
  ) order by i."fromId", i."toId", i.kind`;
