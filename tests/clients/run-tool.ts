import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

export const PACKAGES = join(import.meta.dirname, '../../node_modules');

/**
 * Runs a command of an installed package in a folder, to its end.
 * @param script Its file below node_modules: `typescript/bin/tsc`.
 * @throws Error with all that it printed, when it fails
 */
export async function runTool(folder: string, script: string, ...args: readonly string[]): Promise<void> {
  // Code Generator says nothing of its errors where NODE_ENV is "test".
  const options = { cwd: folder, env: { ...process.env, NODE_ENV: 'development' } };
  await promisify(execFile)(process.execPath, [join(PACKAGES, script), ...args], options).catch(
    ({ stdout, stderr }: { stdout: string; stderr: string }) => {
      throw new Error(`${script} ${args.join(' ')}\n${stdout}${stderr}`);
    },
  );
}
