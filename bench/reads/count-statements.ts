import type pg from 'pg';
import type { QuestionName, Variables } from './questions.ts';
import { askOnce, type RunningStack } from './running-stack.ts';

/** Counts the statements that PostgreSQL runs for one question, on average. Nobody else may ask meanwhile. */
export type CountStatements = (
  stack: RunningStack,
  question: QuestionName,
  subjects: readonly Variables[],
) => Promise<number>;

const ASKED = 50;
/** The body of `search_text` counts as a statement of its own where it runs while another one is planned. */
const HERE = `from pg_stat_statements s join pg_database d on d.oid = s.dbid
  where d.datname = current_database() and toplevel and query not like '%pg_stat_statements%'
  and query not like '%translate(left(%'`;

/** A counter over pg_stat_statements; null where that is not loaded. */
export async function statementCounter(admin: pg.Client): Promise<CountStatements | null> {
  const { rows } = await admin.query<{ shared_preload_libraries: string }>('show shared_preload_libraries');
  if (!rows[0]?.shared_preload_libraries.includes('pg_stat_statements')) return null;
  await admin.query('create extension if not exists pg_stat_statements');
  return async (stack, question, subjects) => {
    await reset(admin);
    for (let asked = 0; asked < ASKED; asked++)
      await askOnce(stack, question, subjects[asked % subjects.length] ?? {});
    const { rows: counted } = await admin.query<{ calls: number }>(
      `select coalesce(sum(calls), 0)::int as calls ${HERE}`,
    );
    return Math.round(((counted[0]?.calls ?? 0) / ASKED) * 10) / 10;
  };
}

const reset = (admin: pg.Client): Promise<unknown> =>
  admin.query(
    'select pg_stat_statements_reset(0, oid, 0) from pg_database where datname = current_database()',
  );
