import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../ingest/decode-text.ts';
import { readPageDump } from '../page/read-page-dump.ts';
import { readPage } from './read-page.ts';
import { type SeedPageScore, scoreSeedPage } from './score-seed-page.ts';
import { readSeedGold } from './seed-gold.ts';

/** Runs page, extract and resolve over each annotated page of `corpus` and scores what comes out. */
export async function evaluateSeeds(goldFolder: string, corpus: string): Promise<SeedPageScore[]> {
  const scores: SeedPageScore[] = [];
  for (const gold of await readSeedGold(goldFolder)) {
    const page = readPageDump(decodeText(await readFile(join(corpus, gold.file))).text, {});
    scores.push(scoreSeedPage(gold, readPage(page)));
  }
  return scores;
}
