import { execute, selectOne, type Tx } from './statement.ts';

/** What those who listen hear of; see `Event` in schema.prisma. */
export const EVENT_KINDS = ['ARTICLE_INGESTED', 'QUOTE_REPORTED', 'DISCREPANCY_FOUND'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** How far events go, and from where on they are kept. */
export interface EventBounds {
  /** Id of the latest event; 0 before the first. Whoever has read up to it will never find another below it. */
  readonly latest: bigint;
  /** The greatest id that any event can have had so far: of the sequence, which events that are gone had numbers of. */
  readonly issued: bigint;
  /** Events up to this id were removed for their age. */
  readonly prunedThrough: bigint;
}

/** One statement, by the ends of an index. */
export function readEventBounds(tx: Tx): Promise<EventBounds> {
  return selectOne(
    tx,
    `select coalesce((select max(id) from "Event"), h.pruned) as latest, h.pruned as "prunedThrough",
      greatest(h.pruned, (select last_value from "Event_id_seq")) as issued
    from (select coalesce(max("prunedThrough"), 0) as pruned from "EventHorizon") h`,
  );
}

/**
 * Removes events older than so many days, and notes how far, so that nobody who heard less takes what is left for all.
 * @returns how many went
 */
export function pruneEvents(tx: Tx, days: number): Promise<number> {
  return execute(
    tx,
    `with kept as (
      select coalesce(
        (select id from "Event" where "happenedAt" >= now() - make_interval(days => $1::int) order by id limit 1),
        (select max(id) + 1 from "Event")
      ) as first
    ), noted as (
      insert into "EventHorizon" as h (id, "prunedThrough")
      select 1, max(e.id) from "Event" e, kept where e.id < kept.first having max(e.id) is not null
      on conflict (id) do update set "prunedThrough" = greatest(h."prunedThrough", excluded."prunedThrough")
    )
    delete from "Event" e using kept where e.id < kept.first`,
    days,
  );
}
