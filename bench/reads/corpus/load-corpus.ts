import type { Store } from '../../../src/store/open-store.ts';
import { selectRows } from '../../../src/store/statement.ts';
import { sizeOf } from './corpus-size.ts';
import { draftStatements } from './draft-statements.ts';
import { drawWords } from './draw-words.ts';
import { ROW_STATEMENTS } from './row-statements.ts';

/** No trigger, no check of references, which the tests check instead; memory for sorting and for indexes. */
const FAST = `begin; set local session_replication_role = replica; set local synchronous_commit = off;
  set local work_mem = '128MB'; set local maintenance_work_mem = '512MB';`;

/**
 * Fills a migrated, empty database with an invented corpus, the same rows for the same scale and seed. Indexes but those
 * of primary keys are dropped before and made again after: a tenth of the time. The user must be a superuser.
 * @param onStep is told what was done and after how many seconds
 */
export async function loadCorpus(
  store: Store,
  { scale, seed }: { readonly scale: string; readonly seed: number },
  onStep: (step: string, seconds: number) => void = () => {},
): Promise<void> {
  const began = performance.now();
  const size = sizeOf(scale);
  const run = async (step: string, sql: string): Promise<void> => {
    await store.driver.runScript(`${FAST} ${sql}; commit`);
    onStep(step, (performance.now() - began) / 1000);
  };
  const indexes = await listIndexes(store);
  await run('indexes dropped', indexes.map(({ name }) => `drop index "${name}"`).join(';'));
  const words = drawWords(seed, size.people);
  for (const sql of draftStatements(size, seed, words)) await run(summaryOf(sql), sql);
  for (const sql of ROW_STATEMENTS) await run(summaryOf(sql), sql);
  await run('drafts dropped', 'drop schema bench cascade');
  for (const { name, definition } of indexes) await run(`index ${name}`, definition);
  // Not `vacuum`'s: it cannot run in a transaction, nor in a script.
  await store.prisma.$executeRawUnsafe('vacuum (analyze)');
  onStep('analyzed', (performance.now() - began) / 1000);
}

interface Index {
  readonly name: string;
  readonly definition: string;
}

function listIndexes({ prisma }: Store): Promise<Index[]> {
  return selectRows<Index>(
    prisma,
    `select c.relname as name, pg_get_indexdef(c.oid) as definition
    from pg_index i join pg_class c on c.oid = i.indexrelid
    where c.relnamespace = 'public'::regnamespace and not i.indisprimary and c.relname not like '\\_prisma%' order by c.relname`,
  );
}

const summaryOf = (sql: string): string =>
  /(?:insert into|create table|create schema|select) \S+/.exec(sql)?.[0] ?? '';
