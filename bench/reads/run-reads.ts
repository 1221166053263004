import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import pg from 'pg';
import { migrate } from '../../src/store/migrate.ts';
import { openStore } from '../../src/store/open-store.ts';
import { selectOne } from '../../src/store/statement.ts';
import { loadCorpus } from './corpus/load-corpus.ts';
import { drawSubjects } from './draw-subjects.ts';
import { formatQuestion } from './format-table.ts';
import { installPeers } from './install-peers.ts';
import { type Measured, measureQuestion } from './measure.ts';
import { openBenchDatabase } from './postgres.ts';
import { QUESTION_NAMES, type QuestionName } from './questions.ts';
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
    const { subjects, longest } = await prepare(database.url, options);
    await admin.connect();
    for (const stack of listStacks(database.url, options.withPeers)) {
      const version = execFileSync(stack.command.node, ['--version'], { encoding: 'utf8' }).trim();
      stacks.push(await startStack(stack, version));
    }
    const measured: Measured[] = [];
    for (const question of chosen(options.questions)) {
      const { rounds, seconds } = options;
      const run = { stacks, subjects, longest, rounds, seconds, admin };
      const results = await measureQuestion(run, question);
      console.log(formatQuestion(question, results));
      measured.push(...results);
    }
    if (options.jsonFile) writeFileSync(options.jsonFile, `${JSON.stringify(measured, null, 2)}\n`);
  } finally {
    await Promise.all(stacks.map(({ server }) => server.stop()));
    await admin.end();
    await database.close();
  }
}

async function prepare(url: string, { scale, seed }: ReadsOptions) {
  const store = await openStore({ databaseUrl: url });
  try {
    await migrate(store);
    const began = performance.now();
    await loadCorpus(store, { scale, seed });
    console.log(`${scale} quotes loaded in ${Math.round((performance.now() - began) / 1000)} s`);
    const subjects = await drawSubjects(store);
    const { count } = await selectOne<{ count: number }>(
      store.prisma,
      `select "quoteCount" as count from "Person" where slug = 'person-1'`,
    );
    return { subjects, longest: count };
  } finally {
    await store.close();
  }
}

function chosen(names: readonly string[] | null): QuestionName[] {
  const unknown = names?.find((name) => !QUESTION_NAMES.some((known) => known === name));
  if (unknown !== undefined) throw new Error(`There is no question ${unknown}: ${QUESTION_NAMES.join(', ')}`);
  return QUESTION_NAMES.filter((name) => names?.includes(name) ?? true);
}
