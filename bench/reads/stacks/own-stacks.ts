import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { LIMIT_STATEMENTS } from '../limit/statements.ts';
import { QUESTIONS } from '../questions.ts';
import type { Command } from '../server-process.ts';
import { askWith, type Stack } from './stack.ts';

export const ROOT = fileURLToPath(new URL('../../../', import.meta.url));
export const READS = fileURLToPath(new URL('../', import.meta.url));
/** So many points that OnRecord's limit on what one address may spend doesn't end the measurement. */
const POINTS = '1000000000';

/** The least that a server can be. @param script in bench/ */
export function limitStack(node: string, script: string, env: Command['env']): Stack {
  const name = 'limit';
  return {
    name,
    made: 'node:http, and a statement a question that returns the answer as JSON',
    command: { name, node, args: ['--import', 'tsx', join(ROOT, 'bench', script)], cwd: ROOT, env },
    ask: (question, variables) =>
      LIMIT_STATEMENTS[question]
        ? { path: `/${question}`, body: JSON.stringify({ query: QUESTIONS[question].query, variables }) }
        : { missing: 'not one statement' },
  };
}

/** OnRecord reading for each question, as any stack does. */
export function onrecordStack(node: string, env: Command['env']): Stack {
  const made = `OnRecord ${versionOf(ROOT)}, remembering no answers`;
  return serveStack('OnRecord', made, node, { ...env, ONRECORD_ANSWERS_MB: '0' });
}

/** OnRecord as its users run it: the same questions come again, and nothing changes meanwhile. */
export function rememberingStack(node: string, env: Command['env']): Stack {
  return serveStack('OnRecord, remembering', `OnRecord ${versionOf(ROOT)}`, node, env);
}

function serveStack(name: string, made: string, node: string, env: Command['env']): Stack {
  return {
    name,
    made,
    command: {
      name,
      node,
      args: ['bin/onrecord.js', 'serve'],
      cwd: ROOT,
      env: { ...env, ONRECORD_POINTS_PER_MINUTE: POINTS },
    },
    ask: askWith(QUESTIONS),
  };
}

/** The version in a directory's package.json. */
export function versionOf(directory: string): string {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')).version;
}
