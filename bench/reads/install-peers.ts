import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const HERE = fileURLToPath(new URL('./', import.meta.url));
const LOCK = join(HERE, 'package-lock.json');
/** What npm writes last. */
const INSTALLED = join(HERE, 'node_modules/.package-lock.json');
const CLIENT = join(HERE, 'node_modules/.pothos-prisma/pothos.ts');
const SCHEMA = join(HERE, 'peers/pothos-prisma/schema.prisma');

/** Installs the peers and the load generator where they are missing or older than their lock file, and generates the Prisma client of the one that has one. */
export function installPeers(): void {
  if (isOlder(INSTALLED, LOCK)) {
    console.log('npm ci in bench/reads …');
    execFileSync('npm', ['ci', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: HERE,
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  }
  if (!isOlder(CLIENT, SCHEMA)) return;
  const path = `${join(HERE, 'node_modules/.bin')}${delimiter}${process.env.PATH ?? ''}`;
  execFileSync(process.execPath, [join(HERE, 'node_modules/prisma/build/index.js'), 'generate'], {
    cwd: join(HERE, 'peers/pothos-prisma'),
    env: { ...process.env, PATH: path, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1' },
    stdio: 'pipe',
  });
}

const isOlder = (made: string, from: string): boolean =>
  !existsSync(made) || statSync(made).mtimeMs < statSync(from).mtimeMs;
