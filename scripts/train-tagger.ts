/**
 * Trains the tagger that proposes indirect and mixed quotes, and measures what the extractor's confidences are worth on
 * a fifth of the articles by a tagger trained on the others. Writes weights.json and confidence.json.
 *
 *   npm run train -- ARTICLES.jsonl [FOLDER, src/extract/tagger without]
 *
 * ARTICLES.jsonl holds annotated articles as `onrecord eval quotes` takes them. The committed tables come from the
 * training split of PolNeAR (Newell et al. 2018, https://aclanthology.org/L18-1524), 840 articles of seven US outlets; none
 * of its text is in them. The same articles and the same code give the same file. Takes a minute or two and 1 GB of
 * memory for those 840 articles.
 *
 * Exit codes: 0 written · 2 the articles cannot be read or used.
 */
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { readGoldArticles } from '../src/eval/gold-article.ts';
import { UnusableGoldError } from '../src/eval/gold-lines.ts';
import { UnreadablePathError } from '../src/ingest/list-files.ts';
import { makeTables, NothingToLearnError } from './train/make-tables.ts';
import { measureHeldOut } from './train/measure-confidence.ts';

const [file, folder = join(import.meta.dirname, '../src/extract/tagger')] = process.argv.slice(2);

if (file === undefined) {
  console.error('usage: npm run train -- ARTICLES.jsonl [FOLDER]');
  process.exitCode = 2;
} else {
  try {
    const gold = await readGoldArticles(file);
    const dataSet = basename(file, '.jsonl');
    await write('weights.json', makeTables(gold, dataSet, console.log));
    console.log('measuring confidences on articles held out');
    await write('confidence.json', measureHeldOut(gold, dataSet));
  } catch (error) {
    if (!isUnusable(error)) throw error;
    console.error(error instanceof NothingToLearnError ? `${file}: ${error.message}` : error.message);
    process.exitCode = 2;
  }
}

async function write(name: string, content: object): Promise<void> {
  const path = join(folder, name);
  await writeFile(path, `${JSON.stringify(content, null, 2)}\n`);
  console.log(`wrote ${path}`);
}

function isUnusable(error: unknown): error is Error {
  const kinds = [UnreadablePathError, UnusableGoldError, NothingToLearnError];
  return kinds.some((kind) => error instanceof kind);
}
