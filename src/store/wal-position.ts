/** How far a server has come in its write-ahead log, in bytes: what was committed before it has a lower one. */
export type WalPosition = bigint;

/**
 * SQL for where the log of a server that takes writes goes on, as a text. What is inserted counts, not only what was written out:
 * with `synchronous_commit` off, commits are seen before that.
 */
export const WRITTEN = "pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::text";

/** SQL for how far a replica has replayed its primary's log, as a text; null on a server that is none. */
export const REPLAYED =
  "case when pg_is_in_recovery() then pg_wal_lsn_diff(pg_last_wal_replay_lsn(), '0/0')::text end";
