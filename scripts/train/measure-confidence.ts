import type { GoldArticle } from '../../src/eval/gold-article.ts';
import { judgeArticle, type QuoteOutcome } from '../../src/eval/quote-outcome.ts';
import { quoteKeys, speakerKeys } from '../../src/extract/confidence.ts';
import { extractPage } from '../../src/extract/extract-page.ts';
import type { ExtractedQuote, Extraction } from '../../src/extract/quote.ts';
import { unpackTables } from '../../src/extract/tagger/learned-tables.ts';
import type { TaggerTables } from '../../src/extract/tagger/list-readings.ts';
import { readArticleRecord } from '../../src/page/read-article-record.ts';
import { resolveDocument } from '../../src/resolve/resolve-document.ts';
import { makeTables } from './make-tables.ts';

/** What `confidence.json` holds. */
interface ConfidenceShares {
  /** What it was measured on. */
  readonly about: Readonly<Record<string, string | number>>;
  /** By `quoteKeys` and `speakerKeys`: the share of right ones, to a thousandth. */
  readonly quotes: Readonly<Record<string, number>>;
  readonly speakers: Readonly<Record<string, number>>;
}

/** Fewer cases than this say nothing of their own. */
const FEWEST = 4;
/** So many cases a share borrows from the wider one, so that few cases stay near it. */
const BORROWED = 8;

/** One article in so many is held out. */
const HELD_OUT = 5;

/** Confidences as measured on a fifth of the articles, by a tagger trained on the others. */
export function measureHeldOut(gold: readonly GoldArticle[], dataSet: string): ConfidenceShares {
  const tables = unpackTables(
    makeTables(
      gold.filter((_, i) => i % HELD_OUT !== 0),
      dataSet,
    ),
  );
  const shares = measureConfidence(
    gold.filter((_, i) => i % HELD_OUT === 0),
    tables,
  );
  return { ...shares, about: { measuredBy: 'npm run train', dataSet, ...shares.about } };
}

/**
 * Measures how many of the quotes that rules found, and how many speakers, are right on annotated articles, by how they
 * were found.
 *
 * @param tables a tagger that was not trained on these articles
 */
function measureConfidence(articles: readonly GoldArticle[], tables: TaggerTables): ConfidenceShares {
  const quotes = new Shares();
  const speakers = new Shares();
  for (const gold of articles) {
    const { page } = readArticleRecord(gold.record);
    const extraction = extractPage(page, tables);
    const resolution = resolveDocument(page, extraction);
    for (const outcome of judgeArticle(gold, { page, extraction, resolution }).outcomes)
      addOutcome(quotes, speakers, extraction, outcome);
  }
  return { about: { articles: articles.length }, quotes: quotes.toRecord(), speakers: speakers.toRecord() };
}

function addOutcome(quotes: Shares, speakers: Shares, extraction: Extraction, outcome: QuoteOutcome): void {
  if (outcome.found === null) return;
  const { kind, rule, speaker } = outcome.found.origin;
  if (!isTagged(outcome.found.origin)) quotes.add(quoteKeys(kind, rule), outcome.gold !== null);
  const mention = speaker.mention === null ? undefined : extraction.mentions[speaker.mention];
  if (outcome.gold === null || mention === undefined) return;
  speakers.add(speakerKeys(kind, speaker.rule, mention.kind), outcome.speakerRight);
}

/** Whether the quote's confidence is the tagger's own. */
const isTagged = ({ rule }: ExtractedQuote): boolean => rule.split(':')[1] === 'tagged';

class Shares {
  readonly #cases = new Map<string, { right: number; of: number; wider: string | undefined }>();

  /** @param keys from the narrowest to the widest */
  add(keys: readonly string[], right: boolean): void {
    for (const [i, key] of keys.entries()) {
      const { right: before, of } = this.#cases.get(key) ?? { right: 0, of: 0 };
      this.#cases.set(key, { right: before + (right ? 1 : 0), of: of + 1, wider: keys[i + 1] });
    }
  }

  /** Shares by key, sorted. */
  toRecord(): Record<string, number> {
    const often = [...this.#cases].filter(([, { of }]) => of >= FEWEST).map(([key]) => key);
    return Object.fromEntries(often.sort().map((key) => [key, Math.round(1000 * this.#shareOf(key)) / 1000]));
  }

  #shareOf(key: string): number {
    const one = this.#cases.get(key);
    if (one === undefined) return 0.5;
    const wider = one.wider === undefined ? 0.5 : this.#shareOf(one.wider);
    return (one.right + BORROWED * wider) / (one.of + BORROWED);
  }
}
