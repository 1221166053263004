/** The limit on a PostgreSQL server: a process of the benchmark, on PORT, over DATABASE_URL. */
import { env } from 'node:process';
import pg from 'pg';
import { listen } from './listen.ts';

// As many connections as OnRecord and the other stacks have; a plan is kept on each.
const pool = new pg.Pool({ connectionString: env.DATABASE_URL, options: '-c jit=off' });

listen(async (name, text, values) => {
  const { rows } = await pool.query<{ answer: string }>({ name, text, values: [...values] });
  return rows[0]?.answer ?? '';
});
