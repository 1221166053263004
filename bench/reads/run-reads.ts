import { execFileSync } from 'node:child_process';
import pg from 'pg';
import { statementCounter } from './count-statements.ts';
import { formatQuestion } from './format-table.ts';
import { installPeers } from './install-peers.ts';
import { type Measured, measureQuestion } from './measure.ts';
import { openBenchDatabase } from './postgres.ts';
import { prepareCorpus } from './prepare-corpus.ts';
import { QUESTION_NAMES, type QuestionName } from './questions.ts';
import { describeCommit, describeMachine, type RunRecord, writeRecord } from './record-run.ts';
import { type RunningStack, startStack } from './running-stack.ts';
import { listStacks } from './stacks/list-stacks.ts';

export interface ReadsOptions {
  readonly databaseUrl: string | undefined;
  readonly scale: string;
  readonly seed: number;
  readonly rounds: number;
  readonly seconds: number;
  readonly questions: readonly string[] | null;
  readonly withPeers: boolean;
  readonly jsonFile: string | null;
}

/** Loads the corpus, starts the stacks, asks, prints. Everything that it started is gone afterwards. */
export async function runReads(options: ReadsOptions): Promise<void> {
  installPeers();
  const database = await openBenchDatabase(options.databaseUrl);
  const stacks: RunningStack[] = [];
  const admin = new pg.Client({ connectionString: database.url });
  try {
    const { subjects, longest } = await prepareCorpus({ databaseUrl: database.url }, options);
    await admin.connect();
    for (const stack of listStacks(database.url, options.withPeers)) {
      const version = execFileSync(stack.command.node, ['--version'], { encoding: 'utf8' }).trim();
      stacks.push(await startStack(stack, version));
    }
    const countStatements = await statementCounter(admin);
    const measured: Measured[] = [];
    for (const question of chosen(options.questions)) {
      const { rounds, seconds } = options;
      const run = { stacks, subjects, longest, rounds, seconds, countStatements };
      const results = await measureQuestion(run, question);
      console.log(formatQuestion(question, results));
      measured.push(...results);
    }
    if (options.jsonFile) writeRecord(options.jsonFile, await recordOf(options, admin, stacks, measured));
  } finally {
    await Promise.all(stacks.map(({ server }) => server.stop()));
    await admin.end();
    await database.close();
  }
}

async function recordOf(
  { scale, seed, rounds, seconds }: ReadsOptions,
  admin: pg.Client,
  stacks: readonly RunningStack[],
  measured: readonly Measured[],
): Promise<RunRecord> {
  const { rows } = await admin.query<{ server_version: string }>('show server_version');
  return {
    command: `npm run bench -- ${process.argv.slice(2).join(' ')}`.trim(),
    machine: describeMachine(),
    commit: describeCommit(),
    database: `PostgreSQL ${rows[0]?.server_version}`,
    scale,
    seed,
    rounds,
    seconds,
    stacks: Object.fromEntries(stacks.map(({ name, made }) => [name, made])),
    measured,
  };
}

function chosen(names: readonly string[] | null): QuestionName[] {
  const unknown = names?.find((name) => !QUESTION_NAMES.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`There is no question ${unknown}: ${QUESTION_NAMES.join(', ')}`);
  return QUESTION_NAMES.filter((name) => names?.includes(name) ?? true);
}
