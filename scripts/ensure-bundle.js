import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { buildSync, version } from 'esbuild';
import { ensureClient, hasPrisma } from './ensure-client.js';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
/** A bundle a state of the sources, each as deep below the root as the sources are: paths from there hold for both. */
const builds = join(root, 'build');
/** Those that a server that is still running may yet load a part of. */
const KEPT = 3;

/**
 * Bundles the sources when they are others than those that were bundled: hundreds of small modules take seconds to load.
 * Nobody needs to build before they run, nor after a change. Returns the address of the module with `runCli`.
 */
export function ensureBundle() {
  ensureClient();
  const directory = join(builds, hashOf(listSources()));
  const main = join(directory, 'main.js');
  if (!existsSync(main)) {
    bundle(directory);
    removeOld();
  }
  return pathToFileURL(main).href;
}

function listSources() {
  const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true });
  const sources = files.filter((file) => file.isFile() && /\.(ts|json)$/.test(file.name));
  return [
    fileURLToPath(import.meta.url),
    join(root, 'package.json'),
    ...sources.map((file) => join(file.parentPath, file.name)).sort(),
  ];
}

function hashOf(paths) {
  const hash = createHash('sha256').update(version);
  for (const path of paths) hash.update(path.slice(root.length)).update('\0').update(readFileSync(path));
  return hash.digest('hex').slice(0, 16);
}

/** Under another name until it is whole: several processes may start at once. */
function bundle(directory) {
  const own = `${directory}.${process.pid}`;
  buildSync({
    entryPoints: [join(root, 'src/cli/main.ts')],
    outdir: own,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    packages: 'external',
    keepNames: true,
    sourcemap: 'linked',
    logLevel: 'error',
  });
  try {
    renameSync(own, directory);
  } catch (error) {
    rmSync(own, { recursive: true });
    if (!existsSync(directory)) throw error;
  }
}

function removeOld() {
  const found = readdirSync(builds).map((name) => join(builds, name));
  const byAge = found.sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const path of byAge.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}

if (process.argv[1] === fileURLToPath(import.meta.url) && hasPrisma()) ensureBundle();
