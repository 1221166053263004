/**
 * Trains the tagger that proposes indirect and mixed quotes and writes its tables.
 *
 *   npm run train -- ARTICLES.jsonl
 *
 * ARTICLES.jsonl holds an annotated article a line: {id, text, title, quotes: [{start, end, fragments?, kind, speaker,
 * cue}]}, spans in UTF-16 offsets. The committed tables come from the training split of PolNeAR (Newell et al. 2018,
 * https://aclanthology.org/L18-1524), 840 articles of seven US outlets; none of its text is in them. The same articles
 * and the same code give the same file: the order of examples comes from a fixed seed.
 */
import { writeFileSync } from 'node:fs';
import type { PackedTables } from '../src/extract/tagger/learned-tables.ts';
import type { Weights } from '../src/extract/tagger/score-features.ts';
import { LARGEST, packWeights } from '../src/extract/tagger/unpack-weights.ts';
import { readTrainingArticles } from './train/read-training-articles.ts';
import { cueHeldOut, readHeldOut, trainAccept, trainFinding, trainReading } from './train/train-tables.ts';

/** Weights beyond this are cut off; few are. */
const LARGEST_WEIGHT = 2.7;
const step = LARGEST_WEIGHT / LARGEST;

const [file, output = new URL('../src/extract/tagger/weights.json', import.meta.url).pathname] =
  process.argv.slice(2);
if (file === undefined) {
  console.error('usage: npm run train -- ARTICLES.jsonl [OUTPUT.json]');
  process.exit(2);
}

const inSteps = ({ values }: Weights) =>
  packWeights({ values: Float32Array.from(values, (v) => v / step), step });

console.log(`reading ${file}`);
const articles = readTrainingArticles(file);
console.log(`${articles.length} articles; training what finds cues`);
const cued = cueHeldOut(articles);
const finding = trainFinding(articles.flat());
console.log('training what reads cues');
const accept = trainAccept(readHeldOut(cued).flat());
const reading = trainReading(cued.flat());
const packed: PackedTables = {
  about: { trainedBy: 'npm run train', articles: articles.length, sentences: articles.flat().length },
  heads: [...finding.heads],
  cue: inSteps(finding.cue),
  start: inSteps(reading.start),
  end: inSteps(reading.end),
  source: inSteps(reading.source),
  accept: inSteps(accept),
};
writeFileSync(output, `${JSON.stringify(packed, null, 2)}\n`);
console.log(`wrote ${output}`);
