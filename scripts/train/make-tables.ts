import type { GoldArticle } from '../../src/eval/gold-article.ts';
import type { PackedTables } from '../../src/extract/tagger/learned-tables.ts';
import type { Weights } from '../../src/extract/tagger/score-features.ts';
import { LARGEST, type PackedWeights, packWeights } from '../../src/extract/tagger/unpack-weights.ts';
import { cutArticle } from './cut-article.ts';
import { cueHeldOut, readHeldOut } from './held-out-folds.ts';
import { SEED } from './learn-weights.ts';
import { trainAccept, trainFinding, trainReading } from './train-tables.ts';

/** Weights beyond this are cut off; few are. */
const LARGEST_WEIGHT = 2.7;

/** Articles that teach nothing, since no quote of theirs has a cue. */
export class NothingToLearnError extends Error {
  override readonly name = 'NothingToLearnError';
}

/**
 * Learns the tagger's tables from annotated articles. Deterministic: the same articles in the same order give the same
 * tables, byte by byte. Takes a minute or two for 840 articles. Throws NothingToLearnError.
 *
 * @param dataSet name of the articles' data set, kept with the tables
 * @param report told what is being done
 */
export function makeTables(
  gold: readonly GoldArticle[],
  dataSet: string,
  report: (step: string) => void = () => {},
): PackedTables {
  const quotes = gold.flatMap((article) => article.quotes);
  if (!quotes.some(({ cue }) => cue !== null))
    throw new NothingToLearnError(
      `needs quotes with cues; received ${gold.length} articles with ${quotes.length} quotes and no cue`,
    );
  report(`reading ${gold.length} articles`);
  const articles = gold.map(cutArticle);
  report('training what finds cues');
  const cued = cueHeldOut(articles);
  const finding = trainFinding(articles.flat());
  report('training what reads cues');
  const accept = trainAccept(readHeldOut(cued).flat());
  const reading = trainReading(cued.flat());
  const counts = { articles: gold.length, sentences: articles.flat().length, quotes: quotes.length };
  return {
    about: { trainedBy: 'npm run train', dataSet, ...counts, seed: SEED },
    heads: [...finding.heads],
    cue: pack(finding.cue),
    start: pack(reading.start),
    end: pack(reading.end),
    source: pack(reading.source),
    accept: pack(accept),
  };
}

function pack({ values }: Weights): PackedWeights {
  const step = LARGEST_WEIGHT / LARGEST;
  return packWeights({ values: Float32Array.from(values, (v) => v / step), step });
}
