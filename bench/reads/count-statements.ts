import type pg from 'pg';
import type { QuestionName, Variables } from './questions.ts';
import { askOnce, type RunningStack } from './running-stack.ts';

/** A server's own statements now and then (who listens for events, who sends webhooks) drown in so many questions. */
const ASKED = 50;

/** Statements that PostgreSQL ran a question; null where pg_stat_statements is not loaded. */
export async function countStatements(
  admin: pg.Client,
  stack: RunningStack,
  question: QuestionName,
  subjects: readonly Variables[],
): Promise<number | null> {
  if (!(await isLoaded(admin))) return null;
  await admin.query(
    'select pg_stat_statements_reset(0, oid, 0) from pg_database where datname = current_database()',
  );
  for (let asked = 0; asked < ASKED; asked++)
    await askOnce(stack, question, subjects[asked % subjects.length] ?? {});
  const { rows } = await admin.query<{ calls: number }>(
    `select coalesce(sum(calls), 0)::int as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
    where d.datname = current_database() and toplevel and query not like '%pg_stat_statements%'`,
  );
  return Math.round(((rows[0]?.calls ?? 0) / ASKED) * 10) / 10;
}

async function isLoaded(admin: pg.Client): Promise<boolean> {
  const { rows } = await admin.query<{ loaded: string }>(
    "select current_setting('shared_preload_libraries') as loaded",
  );
  if (!rows[0]?.loaded.includes('pg_stat_statements')) return false;
  await admin.query('create extension if not exists pg_stat_statements');
  return true;
}
