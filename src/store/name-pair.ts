import type { NameJudgment } from '../resolve/judge-names.ts';
import { execute, selectRows, type Tx } from './statement.ts';

/** Two names (aId < bId) and whether they are one identity's. */
export interface NamePairRow extends NameJudgment {
  readonly aId: number;
  readonly bId: number;
  readonly version: string;
}

/**
 * Adds the judgments, in place of earlier ones on the same names; those that say `different` are not kept. A pair that a
 * curator ruled on stays as it is.
 */
export async function saveNamePairs(tx: Tx, rows: readonly NamePairRow[]): Promise<void> {
  const kept = rows.filter(({ verdict }) => verdict !== 'different');
  const gone = rows.filter(({ verdict }) => verdict === 'different');
  if (kept.length > 0) {
    await execute(
      tx,
      `insert into "NamePair" as p ("aId", "bId", verdict, score, parts, method, version)
      select "aId", "bId", upper(verdict)::"NameVerdict", score, parts, method, version
      from jsonb_to_recordset($1::jsonb) as i("aId" int, "bId" int, verdict text, score float8, parts jsonb,
        method text, version text) order by "aId", "bId"
      on conflict ("aId", "bId") do update set verdict = excluded.verdict, score = excluded.score,
        parts = excluded.parts, method = excluded.method, version = excluded.version
      where p.method not like 'edit/%' and (p.verdict, p.score, p.parts, p.method, p.version)
        is distinct from (excluded.verdict, excluded.score, excluded.parts, excluded.method, excluded.version)`,
      kept,
    );
  }
  if (gone.length > 0) {
    await execute(
      tx,
      `delete from "NamePair" p using jsonb_to_recordset($1::jsonb) as i("aId" int, "bId" int)
      where p."aId" = i."aId" and p."bId" = i."bId" and p.method not like 'edit/%'`,
      gone,
    );
  }
}

/** A pair as `findPairs` gives it. */
export interface StoredPair {
  readonly aId: number;
  readonly bId: number;
  /** `different` only where a curator ruled so. */
  readonly verdict: 'same' | 'unsure' | 'different';
  readonly score: number;
  readonly method: string;
}

/** The pairs that one of the names is in, strongest first. */
export async function findPairs(tx: Tx, nameIds: readonly number[]): Promise<StoredPair[]> {
  if (nameIds.length === 0) return [];
  return selectRows(
    tx,
    `select "aId", "bId", lower(verdict::text) as verdict, score, method from "NamePair"
    where "aId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    union select "aId", "bId", lower(verdict::text), score, method from "NamePair"
    where "bId" = any(array(select jsonb_array_elements($1::jsonb)::int))
    order by score desc, 1, 2`,
    nameIds,
  );
}

/** The pairs that names hang together by. */
export const SAME_NAMES = { name: 'NamePair', where: `verdict = 'SAME'` };
