/**
 * Writes invented articles as JSON lines, the same for the same seed; their truth (people, statements, events, copies)
 * beside them where a file for it is named. `npm run -s bench:articles -- --count 1000 [--seed 1] [--truth FILE] > FILE`
 */
import { createWriteStream } from 'node:fs';
import { stdout } from 'node:process';
import { parseArgs } from 'node:util';
import { streamArticles } from './news/article-stream.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    truth: { type: 'string' },
  },
});
const truthFile = values.truth === undefined ? null : createWriteStream(values.truth);

/** Waits where the reader is slower than we are. */
async function writeLine(stream: NodeJS.WritableStream, value: object): Promise<void> {
  if (!stream.write(`${JSON.stringify(value)}\n`))
    await new Promise((resolve) => stream.once('drain', resolve));
}

let left = Number(values.count);
for (const { article, truth } of streamArticles(Number(values.seed))) {
  if (left-- <= 0) break;
  await writeLine(stdout, article);
  if (truthFile) await writeLine(truthFile, truth);
}
truthFile?.end();
