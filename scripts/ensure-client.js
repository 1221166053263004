import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'src/store/generated/.schema-hash');

/**
 * Generates the Prisma client (about 5 s, offline) when it is missing or older than what it is made from.
 * It is not committed (53,000 lines), and npm may be set to run no install scripts, so whoever needs it asks.
 */
export function ensureClient() {
  const schema = readFileSync(join(root, 'prisma/schema.prisma'));
  const version = readFileSync(join(root, 'node_modules/@prisma/client/package.json'));
  const ours = readFileSync(join(root, 'scripts/write-data-model.js'));
  const hash = createHash('sha256').update(schema).update(version).update(ours).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === hash) return;
  const prisma = createRequire(import.meta.url).resolve('prisma/build/index.js');
  const run = spawnSync(process.execPath, [prisma, 'generate'], {
    cwd: root,
    encoding: 'utf8',
    env: {
      ...process.env,
      // The Pothos generator is a command of ours that Prisma looks up on the path.
      PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`,
      CHECKPOINT_DISABLE: '1',
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
    },
  });
  if (run.status !== 0) throw new Error(`prisma generate failed:\n${run.stdout}${run.stderr}`);
  writeFileSync(stamp, hash);
}

if (process.argv[1] === fileURLToPath(import.meta.url) && hasPrisma()) ensureClient();

/** Not so after an install without development dependencies: then the client must have been generated before. */
export function hasPrisma() {
  try {
    return Boolean(createRequire(import.meta.url).resolve('prisma/build/index.js'));
  } catch {
    return false;
  }
}
