/**
 * What reading over GraphQL costs on the embedded database, beside the least that it can cost there, and how long it takes
 * from starting OnRecord to its first answer: 1,000 articles by default.
 *
 * `npm run bench:embedded -- [--scale 10k] [--rounds 3] [--seconds 5] [--json FILE]`
 */
import { parseArgs } from 'node:util';
import { runEmbedded } from './reads/run-embedded.ts';

// What was started ends with us (on `exit`), whatever ends us.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

const { values } = parseArgs({
  options: {
    scale: { type: 'string', default: '10k' },
    seed: { type: 'string', default: '1' },
    rounds: { type: 'string', default: '3' },
    seconds: { type: 'string', default: '5' },
    json: { type: 'string' },
  },
});
await runEmbedded({
  scale: values.scale,
  seed: Number(values.seed),
  rounds: Number(values.rounds),
  seconds: Number(values.seconds),
  jsonFile: values.json ?? null,
});
