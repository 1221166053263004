import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { formatQuestion } from './format-table.ts';
import { installPeers } from './install-peers.ts';
import { type Measured, measureQuestion } from './measure.ts';
import { prepareCorpus } from './prepare-corpus.ts';
import { QUESTION_NAMES } from './questions.ts';
import { describeCommit, describeMachine, type RunRecord, writeRecord } from './record-run.ts';
import { askOnce, type RunningStack, startStack } from './running-stack.ts';
import { limitStack, onrecordStack } from './stacks/own-stacks.ts';

export interface EmbeddedOptions {
  readonly scale: string;
  readonly seed: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly jsonFile: string | null;
}

const STARTS = 3;
/** Between a process that ended and the next one on its directory. */
const PAUSE = 200;

/** OnRecord on PGlite beside the limit on PGlite, each on a copy of the same corpus: one process has a directory. */
export async function runEmbedded(options: EmbeddedOptions): Promise<void> {
  const { scale, seed, rounds, seconds } = options;
  installPeers();
  const directory = mkdtempSync(join(tmpdir(), 'onrecord-bench-'));
  const stacks: RunningStack[] = [];
  try {
    const ours = join(directory, 'ours');
    const { subjects, longest } = await prepareCorpus({ dataDir: ours }, { scale, seed });
    const limits = join(directory, 'limits');
    cpSync(join(ours, 'postgres'), limits, { recursive: true });
    const env = { NODE_ENV: 'production', DATABASE_URL: '', ONRECORD_DATA_DIR: ours, PGLITE_DIR: limits };
    const onrecord = onrecordStack(process.execPath, env);
    const starts: number[] = [];
    for (let start = 0; start < STARTS; start++) {
      const began = performance.now();
      const stack = await startStack(onrecord, process.version);
      await askOnce(stack, 'Q1', subjects.Q1[0] ?? {});
      starts.push(Math.round(performance.now() - began));
      await stack.server.stop();
      await setTimeout(PAUSE);
    }
    console.log(`start to first answer: ${starts.join(', ')} ms`);
    const limit = limitStack(process.execPath, 'serve-pglite-limit.ts', env);
    for (const stack of [limit, onrecord]) stacks.push(await startStack(stack, process.version));
    const measured: Measured[] = [];
    for (const question of QUESTION_NAMES) {
      const run = { stacks, subjects, longest, rounds, seconds, countStatements: null };
      const results = await measureQuestion(run, question);
      console.log(formatQuestion(question, results));
      measured.push(...results);
    }
    if (options.jsonFile) writeRecord(options.jsonFile, recordOf(options, stacks, measured, starts));
  } finally {
    await Promise.all(stacks.map(({ server }) => server.stop()));
    rmSync(directory, { recursive: true });
  }
}

function recordOf(
  { scale, seed, rounds, seconds }: EmbeddedOptions,
  stacks: readonly RunningStack[],
  measured: readonly Measured[],
  startMilliseconds: readonly number[],
): RunRecord {
  return {
    command: `npm run bench:embedded -- ${process.argv.slice(2).join(' ')}`.trim(),
    machine: describeMachine(),
    commit: describeCommit(),
    database: 'PGlite',
    scale,
    seed,
    rounds,
    seconds,
    stacks: Object.fromEntries(stacks.map(({ name, made }) => [name, made])),
    startMilliseconds,
    measured,
  };
}
