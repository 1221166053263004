/**
 * What reading over GraphQL costs beside the least that it can cost (one statement's finished JSON, sent by node:http) and
 * beside other stacks, on one database with the same questions; first all answers are compared.
 *
 * `npm run bench -- [--scale 100k] [--rounds 3] [--seconds 5] [--questions Q1,Q5] [--no-peers] [--json FILE]`
 * on a PostgreSQL that it starts, or with BENCH_DATABASE_URL on a server's, as a superuser.
 */
import { env } from 'node:process';
import { parseArgs } from 'node:util';
import { runReads } from './reads/run-reads.ts';

// What was started ends with us (on `exit`), whatever ends us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '100k' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    questions: { type: 'string' },
    'no-peers': { type: 'boolean', default: false },
    json: { type: 'string' },
  },
});
await runReads({
  databaseUrl: env.BENCH_DATABASE_URL,
  scale: values.scale,
  seed: Number(values.seed),
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  questions: values.questions?.split(',') ?? null,
  withPeers: !values['no-peers'],
  jsonFile: values.json ?? null,
});
