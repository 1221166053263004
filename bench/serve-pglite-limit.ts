/**
 * The limit on the embedded database: a process of the benchmark, on PORT, over the directory PGLITE_DIR. It is not in
 * reads/, whose packages bring a PGlite of another version.
 */
import { env } from 'node:process';
import { PGlite } from '@electric-sql/pglite';
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm';
import { unaccent } from '@electric-sql/pglite/contrib/unaccent';
import { listen } from './reads/limit/listen.ts';

const database = await PGlite.create(env.PGLITE_DIR ?? '', { extensions: { pg_trgm, unaccent } });

// PGlite has no named statements: each is planned anew.
listen(async (_name, sql, values) => {
  const { rows } = await database.query<{ answer: string }>(sql, [...values]);
  return rows[0]?.answer ?? '';
});
