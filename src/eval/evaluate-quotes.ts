import { readArticleRecord } from '../page/read-article-record.ts';
import type { GoldArticle } from './gold-article.ts';
import { type ArticleOutcome, judgeArticle } from './quote-outcome.ts';
import { type ReadPage, readPage } from './read-page.ts';

/** What reading the articles took, from the parsed record to the resolved speakers, once warm. */
export interface ReadingCost {
  /** White-space separated words of the articles. */
  readonly words: number;
  /** By the clock on the wall, other processes included. */
  readonly milliseconds: number;
  /** Of processor, all threads of this process. */
  readonly processorMilliseconds: number;
  /** The largest resident memory of the process seen after an article, in bytes. */
  readonly peakMemory: number;
  /** How far that is above what was resident before the first article. */
  readonly addedMemory: number;
}

export interface QuoteEvaluation {
  readonly articles: readonly ArticleOutcome[];
  readonly cost: ReadingCost;
}

/** Words read before the clock starts: V8 goes on optimizing the hot paths for some 100,000. */
const WARM_UP_WORDS = 150_000;
/** Passes over the articles that may take, beyond the first words, without which the model isn't even loaded. */
const WARM_UP_PASSES = 3;
const FIRST_WORDS = 10_000;

/** Runs page, extract and resolve over each annotated article, and judges and clocks what comes out. */
export function evaluateQuotes(articles: readonly GoldArticle[]): QuoteEvaluation {
  warmUp(articles);
  const before = process.memoryUsage.rss();
  const outcomes: ArticleOutcome[] = [];
  let milliseconds = 0;
  let microseconds = 0;
  let peakMemory = before;
  for (const gold of articles) {
    const started = performance.now();
    const processor = process.cpuUsage();
    const read = readRecord(gold);
    milliseconds += performance.now() - started;
    const { user, system } = process.cpuUsage(processor);
    microseconds += user + system;
    peakMemory = Math.max(peakMemory, process.memoryUsage.rss());
    outcomes.push(judgeArticle(gold, read));
  }
  return {
    articles: outcomes,
    cost: {
      words: totalWords(articles),
      milliseconds,
      processorMilliseconds: microseconds / 1000,
      peakMemory,
      addedMemory: peakMemory - before,
    },
  };
}

const readRecord = ({ record }: GoldArticle): ReadPage => readPage(readArticleRecord(record).page);

function warmUp(articles: readonly GoldArticle[]): void {
  let read = 0;
  for (let i = 0; articles.length > 0 && read < WARM_UP_WORDS; i++) {
    if (i >= WARM_UP_PASSES * articles.length && read >= FIRST_WORDS) break;
    const gold = articles[i % articles.length];
    if (!gold) break;
    readRecord(gold);
    read += countWords(gold.text);
  }
}

const totalWords = (articles: readonly GoldArticle[]): number =>
  articles.reduce((sum, { text }) => sum + countWords(text), 0);

const countWords = (text: string): number => text.match(/\S+/gu)?.length ?? 0;
