import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { committed, latestTag } from './schema/committed.ts';
import { schemaChanges } from './schema/schema-changes.ts';

// Fails when schema.graphql takes away what the last tag released, unless package.json has the next major version (while
// that is 0: the next minor one).
const { directory } = parseArgs({
  options: { directory: { type: 'string', default: join(import.meta.dirname, '..') } },
}).values;

const tag = await latestTag(directory);
const released = tag && (await committed(directory, tag, 'schema.graphql'));
if (!released) {
  const why = tag ? `The tag ${tag} has no schema.graphql` : 'No tag yet (or a clone without tags)';
  console.log(`${why}: nothing is released that could break.`);
} else {
  const now = await readFile(join(directory, 'schema.graphql'), 'utf8');
  const breaking = (await schemaChanges(released, now)).filter(({ weight }) => weight === 'breaking');
  for (const { message } of breaking) console.log(`breaks ${tag}: ${message}`);
  const { version } = JSON.parse(await readFile(join(directory, 'package.json'), 'utf8'));
  if (breaking.length > 0 && line(version) === line(tag)) {
    console.error(
      `schema.graphql breaks ${tag}, and ${version} promises not to: deprecate first, or take the next version.`,
    );
    process.exitCode = 1;
  }
}

/** The versions that promise to be compatible: `1` of `v1.4.2`, `0.4` of `0.4.2`. */
function line(version: string): string | undefined {
  return /^v?(0\.\d+|[1-9]\d*)/.exec(version)?.[1];
}
