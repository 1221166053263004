import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { addChanges, isCurrent } from './schema/changelog.ts';
import { committed } from './schema/committed.ts';
import { referencePage } from './schema/reference-page.ts';
import { schemaChanges } from './schema/schema-changes.ts';

// Writes docs/schema.md from schema.graphql, and into docs/schema-changelog.md in what that differs from the committed one.
// With --check it writes nothing and fails when one of them is stale.
const ROOT = join(import.meta.dirname, '..');
const REFERENCE = 'docs/schema.md';
const CHANGELOG = 'docs/schema-changelog.md';

const read = (path: string) => readFile(join(ROOT, path), 'utf8').catch(() => '');
const schema = await read('schema.graphql');
const reference = referencePage(buildSchema(schema));

if (process.argv.includes('--check')) {
  const stale = [
    ...((await read(REFERENCE)) === reference ? [] : [REFERENCE]),
    ...(isCurrent(await read(CHANGELOG), schema) ? [] : [CHANGELOG]),
  ];
  for (const path of stale) console.error(`${path} is stale: run \`npm run generate\`.`);
  if (stale.length > 0) process.exitCode = 1;
} else {
  await writeFile(join(ROOT, REFERENCE), reference);
  await writeFile(join(ROOT, CHANGELOG), await changelog());
}

/** From the committed state on, so that to write it twice changes nothing. */
async function changelog(): Promise<string> {
  const before = await committed(ROOT, 'HEAD', 'schema.graphql');
  const written = await committed(ROOT, 'HEAD', CHANGELOG);
  const changes = before === null ? [] : await schemaChanges(before, schema);
  return addChanges(written ?? '', changes, new Date().toISOString().slice(0, 10), schema);
}
