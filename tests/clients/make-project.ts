import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { PACKAGES } from './run-tool.ts';

const COMPILER_OPTIONS = {
  target: 'es2023',
  lib: ['es2023', 'dom'],
  module: 'esnext',
  moduleResolution: 'bundler',
  types: [],
  strict: true,
  noUncheckedIndexedAccess: true,
  noEmit: true,
};

/**
 * A frontend's project: a folder with a strict tsconfig.json, our packages installed and these files, removed after the
 * test.
 * @param plugins Those of its tsconfig.json.
 */
export async function makeProject(
  files: Readonly<Record<string, string>>,
  plugins: readonly object[] = [],
): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'onrecord-client-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  await symlink(PACKAGES, join(folder, 'node_modules'));
  const tsconfig = JSON.stringify({ compilerOptions: { ...COMPILER_OPTIONS, plugins } });
  for (const [name, text] of Object.entries({ ...files, 'tsconfig.json': tsconfig })) {
    await writeFile(join(folder, name), text);
  }
  return folder;
}
