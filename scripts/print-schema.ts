import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { printedSchema } from './schema/printed-schema.ts';

// Writes schema.graphql, which is committed so that a change of the API shows in review.
// With --check it writes nothing and fails when the file is stale.
const path = join(import.meta.dirname, '../schema.graphql');
const printed = printedSchema();

if (process.argv.includes('--check')) {
  const written = await readFile(path, 'utf8').catch(() => '');
  if (written !== printed) {
    console.error('schema.graphql is stale: run `npm run generate`.');
    process.exitCode = 1;
  }
} else {
  await writeFile(path, printed);
}
